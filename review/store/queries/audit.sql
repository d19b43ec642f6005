-- name: insert_entry
insert into audit (sequence, done_at, account, action, subject, digest)
values ($sequence, $done_at, $account, $action, $subject, $digest)

-- name: last_entry
select sequence, digest
from audit
order by sequence desc
limit 1

-- name: entries
select sequence, done_at, account, action, subject, digest
from audit
order by sequence desc
limit $limit
