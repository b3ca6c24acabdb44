-- Where e-mail for somebody goes; empty where nobody has said.
alter table accounts add column email text default '' not null;

insert into locks (name) values ('run_notes');

-- The tables of the scheduler (db-scheduler), column by column as it wants them. A row is a task and when it is next due.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

-- What was asked for whenever a run was, and how it went: a run that was interrupted and gone on with has several. run is the row of
-- runs, once there is one; due_at is the moment of the schedule it was made for, null when a person asked. Only ever added to, until
-- it has ended.
create table run_notes (
  number bigint not null primary key,
  job varchar(100) not null,
  period varchar(10) not null,
  run bigint,
  asked_by varchar(60) not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone,
  parameters text not null,
  log text not null,
  outcome text not null,
  ended_at timestamp with time zone
);
create index run_notes_run on run_notes (run);
create index run_notes_due on run_notes (job, due_at);

-- What is to be sent, and what was. id is made from what the message is about and whom it is for, so that none is booked twice.
-- release_number is 0, and unit not empty, for reminders. sender is who is sending it now; handed_at is set the moment before the
-- receiving server is told that the message is complete: a message with it that is not sent may have arrived.
create table messages (
  id varchar(64) not null primary key,
  kind varchar(20) not null,
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  unit varchar(50) not null,
  recipient text not null,
  subject text not null,
  body text not null,
  state varchar(20) not null,
  attempts integer not null,
  due_at timestamp with time zone not null,
  booked_at timestamp with time zone not null,
  sender varchar(60) not null,
  handed_at timestamp with time zone,
  sent_at timestamp with time zone,
  fault text not null
);
create index messages_state on messages (state, due_at);
