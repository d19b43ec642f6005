-- name: views_of_case
select case_code, state
from two_views
where case_code = $case_code

-- name: views_of_groups
select v.case_code, v.state
from two_views as v
join cases as c on c.code = v.case_code
where list_contains($groups, c.group_id)
order by v.case_code

-- name: insert_views
insert into two_views (case_code, state)
values ($case_code, $state)

-- name: set_state
update two_views
set state = $state
where case_code = $case_code

-- name: seats_of_case
select side, account_id, done
from view_seats
where case_code = $case_code
order by side

-- name: insert_seat
insert into view_seats (case_code, side, account_id, done)
values ($case_code, $side, $account_id, false)

-- name: set_done
update view_seats
set done = true
where case_code = $case_code and side = $side

-- name: codings
select
    coding_id, case_code, start_at, end_at, category, sender, receiver, phase, polarity, decision, suggested,
    engine
from view_codings
where case_code = $case_code and side = $side
order by start_at, end_at, category

-- name: insert_coding
insert into view_codings (
    coding_id, case_code, side, start_at, end_at, category, sender, receiver, phase, polarity, decision, suggested,
    engine
)
values (
    $coding_id, $case_code, $side, $start_at, $end_at, $category, $sender, $receiver, $phase, $polarity,
    $decision, $suggested, $engine
)

-- name: delete_coding
delete from view_codings
where coding_id = $coding_id and case_code = $case_code and side = $side

-- name: differences_of_case
select
    difference_id, case_code, start_at, end_at, youth_coding, health_coding, state, proposed_by,
    category, sender, receiver, phase, polarity, decision
from differences
where case_code = $case_code
order by start_at, end_at, difference_id

-- name: case_of_difference
select case_code
from differences
where difference_id = $difference_id

-- name: insert_difference
insert into differences (
    difference_id, case_code, start_at, end_at, youth_coding, health_coding, state
)
values ($difference_id, $case_code, $start_at, $end_at, $youth_coding, $health_coding, $state)

-- name: set_difference
update differences
set
    state = $state, proposed_by = $proposed_by, category = $category, sender = $sender, receiver = $receiver,
    phase = $phase, polarity = $polarity, decision = $decision
where difference_id = $difference_id

-- name: insert_joint
insert into joint_findings (finding_id, case_code)
values ($finding_id, $case_code)

-- name: joint_finding
select finding_id
from joint_findings
where finding_id = $finding_id

-- name: joint_findings_of_case
select finding_id
from joint_findings
where case_code = $case_code

-- name: delete_joint
delete from joint_findings
where finding_id = $finding_id

-- name: erase_views
delete from two_views
where case_code = $case_code

-- name: erase_seats
delete from view_seats
where case_code = $case_code

-- name: erase_codings
delete from view_codings
where case_code = $case_code

-- name: erase_differences
delete from differences
where case_code = $case_code

-- name: erase_joint
delete from joint_findings
where case_code = $case_code
