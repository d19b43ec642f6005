create table cases (
    code varchar primary key,
    group_id varchar not null,
    title varchar not null,
    state varchar not null,
    text varchar not null,
    submitted_by varchar not null,
    submitted_at timestamptz not null,
    released_by varchar,
    released_at timestamptz,
    return_reason varchar
);

-- A finding holds positions only: the quote is cut from the case's text, so recall erases both at once.
create table findings (
    finding_id varchar primary key,
    case_code varchar not null,
    start_at integer not null,
    end_at integer not null,
    category varchar not null,
    sender varchar not null,
    receiver varchar not null,
    phase varchar not null,
    polarity varchar not null,
    decision varchar not null,
    suggested boolean not null,
    decided_by varchar not null,
    decided_at timestamptz not null
);
