-- name: current_version
select max(version) as version
from taxonomy_versions

-- name: current_entries
select
    key, label, definition, phrases, counter_examples, seed_challenges, level, solutions, basis, since, ended,
    successors
from taxonomy_entries
qualify row_number() over (partition by key order by version desc) = 1
order by position

-- name: versions
select version, made_at, summary
from taxonomy_versions
order by version desc

-- name: insert_version
insert into taxonomy_versions (version, made_at, summary)
values ($version, $made_at, $summary)

-- name: insert_entry
insert into taxonomy_entries (
    version, position, key, label, definition, phrases, counter_examples, seed_challenges, level, solutions,
    basis, since, ended, successors
)
values (
    $version, $position, $key, $label, $definition, $phrases, $counter_examples, $seed_challenges, $level,
    $solutions, $basis, $since, $ended, $successors
)
