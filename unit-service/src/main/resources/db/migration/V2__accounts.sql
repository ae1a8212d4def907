create table account (
  id                   char(36)     not null,
  login                varchar(64)  character set ascii collate ascii_bin not null comment 'always lower case',
  name                 varchar(50)  not null,
  side                 varchar(8)   not null comment 'UNIT, CENTER, OPS',
  home_unit            char(12)     null,
  password_hash        varchar(200) character set ascii collate ascii_bin not null,
  password_changed_at  datetime(3)  not null,
  must_change_password boolean      not null,
  state                varchar(16)  not null comment 'ACTIVE, DISABLED, UNUSED',
  last_seen_at         datetime(3)  not null comment 'last login or refresh; at first the creation',
  created_by           varchar(64)  not null,
  created_at           datetime(3)  not null,
  version              int          not null default 0,
  primary key (id),
  unique key account_by_login (login),
  key account_by_home (home_unit),
  key account_by_last_seen (state, last_seen_at),
  constraint account_has_home foreign key (home_unit) references unit (code)
) default charset = utf8mb4;

-- What an account may do, and where: roles times units.
create table role_grant (
  account_id char(36)    not null,
  role       varchar(20) not null,
  primary key (account_id, role),
  constraint role_grant_of_account foreign key (account_id) references account (id)
) default charset = utf8mb4;

create table unit_grant (
  account_id         char(36) not null,
  unit_code          char(12) not null,
  includes_sub_units boolean  not null,
  valid_until        date     null comment 'last day; empty means until revoked',
  primary key (account_id, unit_code),
  key unit_grant_by_unit (unit_code),
  constraint unit_grant_of_account foreign key (account_id) references account (id),
  constraint unit_grant_of_unit foreign key (unit_code) references unit (code)
) default charset = utf8mb4;

create table password_history (
  id            bigint       not null auto_increment,
  account_id    char(36)     not null,
  password_hash varchar(200) character set ascii collate ascii_bin not null,
  set_at        datetime(3)  not null,
  primary key (id),
  key password_history_of_account (account_id, id),
  constraint password_history_has_account foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Failures are counted per login as typed, whether an account has it or not: a lock tells nobody that a login exists.
create table login_failure (
  login        varchar(64) character set ascii collate ascii_bin not null,
  failures     int         not null,
  first_at     datetime(3) not null,
  locked_until datetime(3) null,
  primary key (login),
  key login_failure_by_age (first_at)
) default charset = utf8mb4;
