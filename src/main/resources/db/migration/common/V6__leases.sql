-- Rights to work alone on something in a store that several machines share, such as to run jobs: a row a right, with who has it.
-- Every moment is one of the database's clock. What is past expires_at may be taken over; the holder moves it on while it lives.
create table leases (
  name varchar(50) not null primary key,
  token varchar(40) not null,
  holder text not null,
  taken_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
