create table office (
    name varchar not null,
    emergency_contact varchar not null,
    is_demo boolean not null
);

create table working_groups (
    group_id varchar primary key,
    name varchar not null
);

create table accounts (
    account_id varchar primary key,
    login varchar not null,
    display_name varchar not null,
    password_hash varchar not null,
    roles varchar[] not null,
    groups varchar[] not null,
    active boolean not null default true,
    failed_attempts integer not null default 0,
    locked_until timestamptz
);

create table audit (
    sequence bigint primary key,
    done_at timestamptz not null,
    account varchar not null,
    action varchar not null,
    subject varchar not null,
    digest varchar not null
);
