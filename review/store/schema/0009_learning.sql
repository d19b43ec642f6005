-- What was learned from decisions: weights only, no word of any case. Of all versions at most one is active.
create table learned_heads (
    version integer primary key,
    made_at timestamptz not null,
    made_by varchar not null,
    model varchar not null,
    decisions integer not null,
    cases integer not null,
    weights blob not null,
    active boolean not null
);

create table head_scores (
    version integer not null,
    measure varchar not null,
    before double not null,
    after double not null,
    cases integer not null
);

-- The engine that suggested what was decided on. Empty for what a person found, and for older decisions.
alter table findings add column engine varchar;
alter table view_codings add column engine varchar;
