-- A session is a family of refresh tokens that follow one another; revoking it ends them all.
create table login_session (
  id             char(36)     not null,
  account_id     char(36)     not null,
  started_at     datetime(3)  not null,
  last_used_at   datetime(3)  not null,
  ends_at        datetime(3)  not null comment 'whatever happens, not later than this',
  revoked_at     datetime(3)  null,
  revoked_reason varchar(20)  null comment 'LOGOUT, REUSE, PASSWORD, DISABLED',
  client_ip      varchar(45)  not null,
  primary key (id),
  key login_session_of_account (account_id, revoked_at),
  key login_session_by_end (ends_at),
  constraint login_session_has_account foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Only hashes are kept. successor_salt lets the holder of a token just replaced be given the same successor once more.
create table refresh_token (
  hash           char(64)    character set ascii collate ascii_bin not null,
  session_id     char(36)    not null,
  issued_at      datetime(3) not null,
  expires_at     datetime(3) not null,
  replaced_at    datetime(3) null,
  successor_salt char(64)    character set ascii collate ascii_bin null,
  primary key (hash),
  key refresh_token_of_session (session_id),
  constraint refresh_token_has_session foreign key (session_id) references login_session (id)
) default charset = utf8mb4;

-- Which key has signed since when, so that a rotation can be dated; the key itself is never here.
create table signing_key (
  kid           varchar(64) character set ascii collate ascii_bin not null,
  algorithm     varchar(10) not null,
  first_used_at datetime(3) not null,
  last_used_at  datetime(3) not null,
  primary key (kid)
) default charset = utf8mb4;
