-- Plain SQL that H2 and PostgreSQL both understand; what only one of them understands is in its own folder.
-- Of what was handed in nothing is ever updated or deleted: corrections are new rows.

-- Files as they were handed in, byte for byte, in parts small enough to stream.
create table originals (
  sha256 varchar(64) not null primary key,
  size_bytes bigint not null
);

create table original_parts (
  sha256 varchar(64) not null references originals (sha256),
  number integer not null,
  content bytea not null,
  primary key (sha256, number)
);

-- Every run, with when it began and how it ended. as_of is kept as text: a resumed run must have exactly the same.
create table runs (
  id bigint not null primary key,
  job varchar(100) not null,
  period varchar(10) not null,
  inbox text not null,
  reports text not null,
  as_of varchar(40) not null,
  reader varchar(64) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  state varchar(20) not null,
  release_number integer,
  message text
);

create index runs_of_job on runs (job, period);

-- A file handed in: path and bytes. The same path and bytes again are the same receipt. arrival is the run that first saw it.
create table receipts (
  id bigint not null primary key,
  job varchar(100) not null,
  period varchar(10) not null,
  path text not null,
  sha256 varchar(64) not null references originals (sha256),
  arrival bigint not null references runs (id),
  received_at timestamp with time zone not null,
  unique (job, period, path, sha256)
);

-- That a receipt was read completely, by which catalogue and program (reader).
create table readings (
  receipt bigint not null references receipts (id),
  reader varchar(64) not null,
  read_at timestamp with time zone not null,
  primary key (receipt, reader)
);

-- One row a part of a file (a sheet): a version of a return when it was accepted, with its observations packed as bytes.
create table filed_parts (
  receipt bigint not null,
  reader varchar(64) not null,
  number integer not null,
  sheet text not null,
  outcome varchar(20) not null,
  code varchar(50) not null,
  form varchar(50),
  unit varchar(50),
  return_period varchar(10),
  edition integer,
  filed_on date,
  stated_version integer,
  signed_by text,
  reviewed_by text,
  filled_by text,
  phone text,
  cell text not null,
  reason text not null,
  cells_read integer not null,
  cells_stored integer not null,
  cells_findings integer not null,
  cells_ignored integer not null,
  observations bytea,
  primary key (receipt, reader, number),
  foreign key (receipt, reader) references readings (receipt, reader)
);

-- What was found in a part on the way in. number orders the findings of a part.
create table findings (
  receipt bigint not null,
  reader varchar(64) not null,
  part integer not null,
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
  primary key (receipt, reader, part, number),
  foreign key (receipt, reader, part) references filed_parts (receipt, reader, number)
);

-- What was published. fingerprint covers every input, the catalogue and the as-of time.
create table releases (
  job varchar(100) not null,
  period varchar(10) not null,
  number integer not null,
  state varchar(20) not null,
  fingerprint varchar(64) not null,
  catalogue varchar(64) not null,
  reader varchar(64) not null,
  program varchar(50) not null,
  as_of varchar(40) not null,
  manifest_sha256 varchar(64) not null,
  counts text not null,
  run bigint not null references runs (id),
  published_at timestamp with time zone not null,
  primary key (job, period, number)
);

-- The files a release stands on: listed tells whether the inbox of its run still held the file; rank orders arrivals.
create table release_files (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  receipt bigint not null references receipts (id),
  arrival_rank bigint not null,
  listed boolean not null,
  primary key (job, period, release_number, receipt),
  foreign key (job, period, release_number) references releases (job, period, number)
);

-- The returns a release accepted: which sheet of which receipt, as which version.
create table release_returns (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  form varchar(50) not null,
  unit varchar(50) not null,
  return_period varchar(10) not null,
  receipt bigint not null,
  sheet text not null,
  version integer not null,
  primary key (job, period, release_number, form, unit, return_period),
  foreign key (job, period, release_number) references releases (job, period, number)
);

-- The earlier releases whose returns and values a release was compared with.
create table release_history (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  earlier_period varchar(10) not null,
  earlier_number integer not null,
  primary key (job, period, release_number, earlier_period),
  foreign key (job, period, release_number) references releases (job, period, number)
);

-- Indicator values as published. obs_value is for people who ask by SQL; the exact figures are texts, because a
-- database's decimals have a fixed scale and ours do not.
create table release_values (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  position integer not null,
  indicator varchar(50) not null,
  area varchar(50) not null,
  obs_value numeric(40, 12),
  published text,
  decimals integer not null,
  exact_numerator text,
  exact_denominator text,
  rate_numerator text,
  rate_denominator text,
  units_reported integer not null,
  units_expected integer not null,
  coverage text,
  yoy text,
  yoy_numerator text,
  yoy_denominator text,
  yoy_kind varchar(20) not null,
  lower_bound text,
  upper_bound text,
  status varchar(1) not null,
  note text not null,
  primary key (job, period, release_number, indicator, area),
  foreign key (job, period, release_number) references releases (job, period, number)
);

-- The anomaly report as published, worst first by position.
create table release_anomalies (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  position integer not null,
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
  primary key (job, period, release_number, position),
  foreign key (job, period, release_number) references releases (job, period, number)
);
