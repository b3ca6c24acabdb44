-- Rows to be locked by whoever writes what must be written one after the other: numbers of receipts, originals, the audit log. mark of
-- the audit log is the number and hash of its last entry: without it nobody would miss entries taken off its end.
create table locks (
  name varchar(40) not null primary key,
  mark text default '' not null
);

insert into locks (name) values ('originals');
insert into locks (name) values ('receipts');
insert into locks (name) values ('accounts');
insert into locks (name) values ('submissions');
insert into locks (name) values ('audit');

-- Who may sign in. secret is the Argon2id hash with its parameters; unit is empty but for unit administrators. Accounts are switched
-- off, never deleted: the audit log and the history of returns name them.
create table accounts (
  login varchar(60) not null primary key,
  name text not null,
  role varchar(20) not null,
  unit varchar(50) not null,
  secret text not null,
  must_change boolean not null,
  disabled boolean not null,
  failures integer not null,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null
);

-- What was done, by whom: only ever added to. hash covers the entry and the hash before it. happened_at is kept as text, because the
-- hash covers every digit of it.
create table audit_entries (
  number bigint not null primary key,
  happened_at varchar(40) not null,
  actor varchar(60) not null,
  role varchar(20) not null,
  action varchar(40) not null,
  subject text not null,
  detail text not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);

-- Files that units upload, before and after they are handed in. number counts the files of a unit. state says where it stands, version
-- counts its changes: who acts on an older version than the present one is refused. receipt is that of the file once handed in.
create table submissions (
  id bigint not null primary key,
  job varchar(100) not null,
  period varchar(10) not null,
  unit varchar(50) not null,
  number integer not null,
  file_name text not null,
  sha256 varchar(64) not null references originals (sha256),
  size_bytes bigint not null,
  state varchar(20) not null,
  version integer not null,
  uploaded_by varchar(60) not null,
  uploaded_at timestamp with time zone not null,
  judged_at timestamp with time zone,
  checks_passed integer not null,
  checks_failed integer not null,
  checks_unverified integer not null,
  filled_by text not null,
  reviewed_by text not null,
  signed_by text not null,
  receipt bigint references receipts (id),
  unique (unit, number)
);

create index submissions_of_period on submissions (job, period, unit);

-- What each part of such a file is; code and reason say why it is no return.
create table submission_parts (
  submission bigint not null references submissions (id),
  number integer not null,
  sheet text not null,
  outcome varchar(20) not null,
  code varchar(50) not null,
  form varchar(50),
  unit varchar(50),
  return_period varchar(10),
  cell text not null,
  reason text not null,
  cells_read integer not null,
  cells_stored integer not null,
  cells_findings integer not null,
  cells_ignored integer not null,
  primary key (submission, number)
);

-- What was found in it, as a run would find it, and how the unit explains it before it hands the file in.
create table submission_findings (
  submission bigint not null references submissions (id),
  number integer not null,
  id varchar(40) not null,
  rule varchar(50) not null,
  severity varchar(20) not null,
  level integer not null,
  unit varchar(50) not null,
  form varchar(50) not null,
  item varchar(50) not null,
  about_period varchar(10),
  found text not null,
  expected text not null,
  difference text not null,
  impact text not null,
  impact_percent text not null,
  file text,
  sha256 varchar(64),
  sheet text,
  cell text,
  cell_text text,
  cause text not null,
  suggestion text not null,
  state varchar(20) not null,
  message text not null,
  parent varchar(40) not null,
  indicators text not null,
  subject varchar(20) not null,
  rule_mark varchar(20) not null,
  figures varchar(20) not null,
  explanation text default '' not null,
  explained_by text default '' not null,
  explained_on varchar(10) default '' not null,
  primary key (submission, number)
);

-- Every state a file was in. Only ever added to.
create table submission_history (
  submission bigint not null references submissions (id),
  version integer not null,
  state varchar(20) not null,
  changed_by varchar(60) not null,
  changed_at timestamp with time zone not null,
  reason text not null,
  primary key (submission, version)
);

-- Explanations given on a page instead of a row of a file. A run takes them as it takes such rows. code is what the finding rested on,
-- as reports print it. Only ever added to.
create table online_answers (
  job varchar(100) not null,
  period varchar(10) not null,
  number integer not null,
  unit varchar(50) not null,
  finding varchar(40) not null,
  code varchar(40) not null,
  rule varchar(50) not null,
  item varchar(50) not null,
  found text not null,
  answer text not null,
  given_by text not null,
  given_on varchar(10) not null,
  primary key (job, period, number)
);

-- Later due days, for a form of a unit. The one with the highest number holds.
create table extensions (
  job varchar(100) not null,
  period varchar(10) not null,
  unit varchar(50) not null,
  form varchar(50) not null,
  number integer not null,
  due_on date not null,
  reason text not null,
  granted_by varchar(60) not null,
  granted_at timestamp with time zone not null,
  primary key (job, period, unit, form, number)
);

-- What was handed in on a page came with no run.
alter table receipts alter column arrival drop not null;
