-- name: insert_session
insert into sessions (
    session_id, group_id, case_code, template, state, phase, phase_started_at, opened_at, opened_by, participants
)
values (
    $session_id, $group_id, $case_code, $template, $state, $phase, $phase_started_at, $opened_at, $opened_by,
    $participants
)

-- name: session_by_id
select
    session_id, group_id, case_code, template, state, phase, phase_started_at, opened_at, opened_by, participants
from sessions
where session_id = $session_id

-- name: cases_of_sessions
select session_id, case_code
from sessions

-- name: sessions_of_groups
select
    session_id, group_id, case_code, template, state, phase, phase_started_at, opened_at, opened_by, participants
from sessions
where list_contains($groups, group_id)
order by opened_at desc, session_id

-- name: set_phase
update sessions
set phase = $phase, phase_started_at = $phase_started_at
where session_id = $session_id

-- name: set_participants
update sessions
set participants = $participants
where session_id = $session_id

-- name: set_session_state
update sessions
set state = $state
where session_id = $session_id

-- name: insert_contribution
insert into contributions (contribution_id, session_id, phase, kind, text, written_at)
values ($contribution_id, $session_id, $phase, $kind, $text, $written_at)

-- name: contributions
select contribution_id, session_id, phase, kind, text
from contributions
where session_id = $session_id
order by written_at, contribution_id

-- name: delete_contribution
delete from contributions
where contribution_id = $contribution_id and session_id = $session_id

-- name: erase_contributions_of_case
delete from contributions
where session_id in (select session_id from sessions where case_code = $case_code)

-- name: close_sessions_of_case
update sessions
set state = 'closed'
where case_code = $case_code
