-- The group's own catalogue of categories. A version holds the entries that changed in it; nothing is
-- ever changed or deleted here, so each former version can be read again.
create table taxonomy_versions (
    version integer primary key,
    made_at timestamptz not null,
    summary varchar not null
);

create table taxonomy_entries (
    version integer not null,
    position integer not null,
    key varchar not null,
    label varchar not null,
    definition varchar not null,
    phrases varchar[] not null,
    counter_examples varchar[] not null,
    seed_challenges integer[] not null,
    level varchar not null,
    solutions varchar[] not null,
    basis varchar not null,
    since integer not null,
    ended integer,
    successors varchar[] not null,
    primary key (version, key)
);

-- The version in which a finding was coded. Findings from before there were versions belong to the first.
alter table findings add column taxonomy_version integer default 1;
