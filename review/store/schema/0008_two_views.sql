-- Two views on one case, blind. Like a finding, a coding holds positions only, and goes with its case.
create table two_views (
    case_code varchar primary key,
    state varchar not null
);

create table view_seats (
    case_code varchar not null,
    side varchar not null,
    account_id varchar not null,
    done boolean not null
);

-- No finding and in no figure: each side reads its own alone until both are compared.
create table view_codings (
    coding_id varchar primary key,
    case_code varchar not null,
    side varchar not null,
    start_at integer not null,
    end_at integer not null,
    category varchar not null,
    sender varchar not null,
    receiver varchar not null,
    phase varchar not null,
    polarity varchar not null,
    decision varchar not null,
    suggested boolean not null
);

-- A proposal is empty until a side makes one; once settled it is a finding with the id of the difference.
create table differences (
    difference_id varchar primary key,
    case_code varchar not null,
    start_at integer not null,
    end_at integer not null,
    youth_coding varchar,
    health_coding varchar,
    state varchar not null,
    proposed_by varchar,
    category varchar,
    sender varchar,
    receiver varchar,
    phase varchar,
    polarity varchar,
    decision varchar
);

-- The findings that both sides have brought forth: nobody takes one back alone.
create table joint_findings (
    finding_id varchar primary key,
    case_code varchar not null
);
