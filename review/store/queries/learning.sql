-- name: decision_counts
select count(*) as decisions, count(distinct f.case_code) as cases
from findings as f
join cases as c on c.code = f.case_code
where list_contains($states, c.state)

-- name: decided_cases
select distinct f.case_code
from findings as f
join cases as c on c.code = f.case_code
where list_contains($states, c.state)
order by f.case_code

-- name: heads
select version, made_at, made_by, model, decisions, cases, active
from learned_heads
order by version desc

-- name: scores
select version, measure, before, after, cases
from head_scores
order by version

-- name: next_version
select coalesce(max(version), 0) + 1 as version
from learned_heads

-- name: head_in_use
select version, weights
from learned_heads
where active and model = $model

-- name: insert_head
insert into learned_heads (version, made_at, made_by, model, decisions, cases, weights, active)
values ($version, $made_at, $made_by, $model, $decisions, $cases, $weights, false)

-- name: insert_score
insert into head_scores (version, measure, before, after, cases)
values ($version, $measure, $before, $after, $cases)

-- name: use_head
update learned_heads
set active = (version = $version)
