-- name: confirmed_of_groups
select f.case_code, f.category, f.sender, f.receiver, f.phase
from findings as f
join cases as c on c.code = f.case_code
where f.decision = 'confirmed' and list_contains($groups, c.group_id) and list_contains($states, c.state)
