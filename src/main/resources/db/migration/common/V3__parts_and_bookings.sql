-- A return may be joined from parts, several files or several forms on one sheet: a row a part, in the order they were joined.
-- part is its number in filed_parts, under the reader of the release.
create table release_return_parts (
  job varchar(100) not null,
  period varchar(10) not null,
  release_number integer not null,
  form varchar(50) not null,
  unit varchar(50) not null,
  return_period varchar(10) not null,
  position integer not null,
  receipt bigint not null,
  part integer not null,
  version integer not null,
  primary key (job, period, release_number, form, unit, return_period, position),
  foreign key (job, period, release_number) references releases (job, period, number)
);

insert into release_return_parts
  (job, period, release_number, form, unit, return_period, position, receipt, part, version)
select a.job, a.period, a.release_number, a.form, a.unit, a.return_period, 1, a.receipt, min(p.number), a.version
  from release_returns a
  join releases r on r.job = a.job and r.period = a.period and r.number = a.release_number
  join filed_parts p on p.receipt = a.receipt and p.reader = r.reader and p.sheet = a.sheet
    and p.form = a.form and p.unit = a.unit and p.return_period = a.return_period
  where p.observations is not null
  group by a.job, a.period, a.release_number, a.form, a.unit, a.return_period, a.receipt, a.version;

drop table release_returns;

alter table release_return_parts rename to release_returns;

-- Files that were booked together arrived together. A run that is resumed may find files that were not there when it first
-- looked: they are a booking of their own, after the first.
alter table receipts add column booking bigint;

update receipts set booking = arrival;

alter table receipts alter column booking set not null;
