-- name: case_by_code
select
    code, group_id, title, state, text, submitted_by, submitted_at, released_by, released_at, return_reason,
    recall_reason, probe_passed, recognition
from cases
where code = $code

-- name: cases_of_groups
select
    code, group_id, title, state, text, submitted_by, submitted_at, released_by, released_at, return_reason,
    recall_reason, probe_passed, recognition
from cases
where list_contains($groups, group_id)
order by submitted_at desc, code

-- name: insert_case
insert into cases (
    code, group_id, title, state, text, submitted_by, submitted_at, probe_passed, recognition
)
values (
    $code, $group_id, $title, $state, $text, $submitted_by, $submitted_at, $probe_passed, $recognition
)

-- name: set_state
update cases
set state = $state
where code = $code

-- name: set_released
update cases
set
    state = $state, text = $text, released_by = $released_by, released_at = $released_at, return_reason = null
where code = $code

-- name: set_returned
update cases
set state = $state, return_reason = $return_reason
where code = $code

-- name: set_text
update cases
set
    state = $state, text = $text, return_reason = null,
    probe_passed = probe_passed or $probe_passed, recognition = coalesce($recognition, recognition)
where code = $code

-- name: erase_case
update cases
set state = $state, text = '', title = '', return_reason = null, recall_reason = $recall_reason
where code = $code

-- name: erase_findings
delete from findings
where case_code = $code

-- name: findings_of_case
select
    finding_id, case_code, start_at, end_at, category, sender, receiver, phase, polarity, decision, suggested,
    engine
from findings
where case_code = $code
order by start_at, end_at, category

-- name: coded_cases
select distinct case_code
from findings

-- name: finding_by_id
select
    finding_id, case_code, start_at, end_at, category, sender, receiver, phase, polarity, decision, suggested,
    engine
from findings
where finding_id = $finding_id

-- name: insert_finding
insert into findings (
    finding_id, case_code, start_at, end_at, category, sender, receiver, phase, polarity, decision,
    suggested, engine, decided_by, decided_at, taxonomy_version
)
values (
    $finding_id, $case_code, $start_at, $end_at, $category, $sender, $receiver, $phase, $polarity, $decision,
    $suggested, $engine, $decided_by, $decided_at, (select max(version) from taxonomy_versions)
)

-- name: delete_finding
delete from findings
where finding_id = $finding_id

-- name: failures
select f.case_code, f.category, f.sender, f.receiver, f.phase, year(c.submitted_at) as year
from findings as f
join cases as c on c.code = f.case_code
where f.decision = 'confirmed' and f.polarity = 'failure' and list_contains($states, c.state)
