-- name: insert_measure
insert into measures (measure_id, session_id, group_id, text, function, level, due_on, done)
values ($measure_id, $session_id, $group_id, $text, $function, $level, $due_on, false)

-- name: measures
select measure_id, session_id, group_id, text, function, level, due_on, done
from measures
order by done, due_on, measure_id

-- name: set_measure_done
update measures
set done = $done
where measure_id = $measure_id

-- name: delete_measure
delete from measures
where measure_id = $measure_id and session_id = $session_id

-- name: delete_unanswered_wish
delete from wishes
where wish_id = $wish_id and session_id = $session_id and answer is null

-- name: insert_wish
insert into wishes (wish_id, session_id, group_id, text, level, raised_at)
values ($wish_id, $session_id, $group_id, $text, $level, $raised_at)

-- name: wishes
select
    wish_id, session_id, group_id, text, level, raised_at, answer, reason, answer_due_on, answered_at
from wishes
order by answered_at is not null, raised_at, wish_id

-- name: answer_wish
update wishes
set answer = $answer, reason = $reason, answer_due_on = $answer_due_on, answered_at = $answered_at
where wish_id = $wish_id
