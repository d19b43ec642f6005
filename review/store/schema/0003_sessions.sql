create table sessions (
    session_id varchar primary key,
    group_id varchar not null,
    case_code varchar not null,
    template varchar not null,
    state varchar not null,
    phase integer not null,
    phase_started_at timestamptz not null,
    opened_at timestamptz not null,
    opened_by varchar not null,
    participants varchar[] not null
);

create table contributions (
    contribution_id varchar primary key,
    session_id varchar not null,
    phase integer not null,
    kind varchar not null,
    text varchar not null,
    written_at timestamptz not null
);

create table measures (
    measure_id varchar primary key,
    session_id varchar not null,
    group_id varchar not null,
    text varchar not null,
    function varchar not null,
    level varchar not null,
    due_on date not null,
    done boolean not null
);

create table wishes (
    wish_id varchar primary key,
    session_id varchar not null,
    group_id varchar not null,
    text varchar not null,
    level varchar not null,
    raised_at timestamptz not null,
    answer varchar,
    reason varchar,
    answer_due_on date,
    answered_at timestamptz
);
