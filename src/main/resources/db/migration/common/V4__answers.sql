-- Rows of tables in which units explain what was found, as a reader read them.
create table written_answers (
  receipt bigint not null,
  reader varchar(64) not null,
  part integer not null,
  number integer not null,
  cell text not null,
  answer text not null,
  unit text not null,
  id text not null,
  code text not null,
  rule text not null,
  item text not null,
  found text not null,
  given_by text not null,
  given_on text not null,
  primary key (receipt, reader, part, number),
  foreign key (receipt, reader, part) references filed_parts (receipt, reader, number)
);

-- An explanation from the run on that first brought it together with a finding. subject, rule_mark and figures are what the finding
-- rested on: the answer holds while a finding has the same three. A finding's answer is never altered; a later one follows it.
create table answers (
  job varchar(100) not null,
  period varchar(10) not null,
  number integer not null,
  subject varchar(20) not null,
  rule_mark varchar(20) not null,
  figures varchar(20) not null,
  answer text not null,
  given_by text not null,
  given_on text not null,
  file text not null,
  sha256 varchar(64) not null,
  sheet text not null,
  cell text not null,
  release_number integer not null,
  primary key (job, period, number)
);

-- What a statistician decided on an answer, or on a finding that needs none (answer 0: a file is set aside).
create table decisions (
  job varchar(100) not null,
  period varchar(10) not null,
  number integer not null,
  subject varchar(20) not null,
  rule_mark varchar(20) not null,
  figures varchar(20) not null,
  answer integer not null,
  verdict varchar(20) not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  reason text not null,
  primary key (job, period, number)
);

-- What a published finding rested on, and what had been said to it by then; 0 is no answer, no decision.
alter table release_anomalies add column subject varchar(20) default '' not null;
alter table release_anomalies add column rule_mark varchar(20) default '' not null;
alter table release_anomalies add column figures varchar(20) default '' not null;
alter table release_anomalies add column answer integer default 0 not null;
alter table release_anomalies add column decision integer default 0 not null;
alter table release_anomalies add column lapsed text default '' not null;
