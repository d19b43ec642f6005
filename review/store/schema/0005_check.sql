-- Of the check only its outcome: an attention probe was passed (no count, no failures), and what the person
-- answered to the question whether a colleague would recognise the family.
alter table cases add column probe_passed boolean default false;
alter table cases add column recognition varchar;
