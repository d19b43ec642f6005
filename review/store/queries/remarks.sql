-- name: insert_remark
insert into remarks (remark_id, case_code, start_at, end_at, kind, everywhere, comment, written_at)
values ($remark_id, $case_code, $start_at, $end_at, $kind, $everywhere, $comment, $written_at)

-- name: remarks_of_case
select remark_id, start_at, end_at, kind, everywhere, comment
from remarks
where case_code = $case_code
order by written_at, remark_id

-- name: delete_remark
delete from remarks
where remark_id = $remark_id and case_code = $case_code

-- name: delete_remarks_of_case
delete from remarks
where case_code = $case_code
