-- The ledger's tables. Times are microseconds since 1970-01-01T00:00:00Z; hashes are SHA-256, 32 bytes.
create table entry (
  sequence      integer primary key check (sequence > 0),
  time          integer not null,
  agent         text    not null,
  kind          text    not null,
  subject       text    not null,
  content_hash  blob    not null check (length(content_hash) = 32),
  previous_hash blob    not null check (length(previous_hash) = 32),
  hash          blob    not null check (length(hash) = 32),
  -- how the patch is kept: 0 as it is, 1 compressed (zlib, RFC 1950)
  encoding      integer not null check (encoding in (0, 1)),
  patch         blob    not null
) strict;
-- A record's entries in order; the last is where it stands.
create index entry_by_subject on entry (subject, sequence) where kind <> 'USER_WRITE';
create index entry_by_time on entry (time, sequence);
create index entry_by_user on entry (sequence) where kind = 'USER_WRITE';
-- Graphs that users wrote to: no record may take such a name, nor a user a record's.
create table user_graph (
  graph    text    primary key,
  sequence integer not null references entry (sequence)
) strict, without rowid;
