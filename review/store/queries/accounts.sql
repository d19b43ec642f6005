-- name: account_by_id
select account_id, login, display_name, roles, groups, active
from accounts
where account_id = $account_id

-- name: secrets_by_login
select account_id, password_hash, active, failed_attempts, locked_until
from accounts
where login = $login

-- name: accounts
select account_id, login, display_name, roles, groups, active
from accounts
order by login

-- name: account_count
select count(*) as number
from accounts

-- name: insert_account
insert into accounts (account_id, login, display_name, password_hash, roles, groups)
values ($account_id, $login, $display_name, $password_hash, $roles, $groups)

-- name: update_account
update accounts
set display_name = $display_name, roles = $roles, groups = $groups, active = $active
where account_id = $account_id

-- name: set_password
update accounts
set password_hash = $password_hash, failed_attempts = 0, locked_until = null
where account_id = $account_id

-- name: set_attempts
update accounts
set failed_attempts = $failed_attempts, locked_until = $locked_until
where account_id = $account_id

-- name: working_groups
select group_id, name
from working_groups
order by name

-- name: insert_group
insert into working_groups (group_id, name)
values ($group_id, $name)

-- name: rename_group
update working_groups
set name = $name
where group_id = $group_id

-- name: office
select name, emergency_contact, is_demo
from office

-- name: insert_office
insert into office (name, emergency_contact, is_demo)
values ($name, $emergency_contact, $is_demo)

-- name: update_office
update office
set name = $name, emergency_contact = $emergency_contact
