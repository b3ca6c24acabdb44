-- Who stands for a release, when, and why. A release is approved once; its row is never altered. supersedes is the release of the same
-- period that had been approved before it, 0 for none; manifest_sha256 is that of the manifest found on the disk when it was approved.
create table approvals (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  approved_by text not null,
  approved_at timestamp with time zone not null,
  reason text not null,
  manifest_sha256 varchar(64) not null,
  supersedes integer not null,
  primary key (job, period, release_number),
  foreign key (job, period, release_number) references releases (job, period, number)
);

-- The correction notice that came with an approval, byte for byte and in parts small enough to stream: it is written out again from
-- here, whatever catalogue and program have become since. No rows where nothing published changed.
create table correction_files (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  name varchar(100) not null,
  part integer not null,
  content bytea not null,
  primary key (job, period, release_number, name, part),
  foreign key (job, period, release_number) references approvals (job, period, release_number)
);
