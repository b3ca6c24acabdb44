-- When jobs are next due to run, apart from what is quick: as scheduled_tasks, column by column as the scheduler wants them.
create table scheduled_runs (
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
create index scheduled_runs_due on scheduled_runs (execution_time);
create index scheduled_runs_alive on scheduled_runs (last_heartbeat);

insert into scheduled_runs
  select task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures,
    last_heartbeat, version, priority
  from scheduled_tasks where task_name = 'run';
delete from scheduled_tasks where task_name = 'run';
