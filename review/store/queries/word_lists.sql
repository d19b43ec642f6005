-- name: local_words
select kind, phrase
from local_words
order by kind, phrase

-- name: delete_kind
delete from local_words
where kind = $kind

-- name: insert_words
insert into local_words (kind, phrase)
select $kind, unnest($phrases)

-- name: proposals
select kind, phrase
from word_proposals
order by kind, phrase

-- name: insert_proposal
insert into word_proposals (kind, phrase)
values ($kind, $phrase)

-- name: delete_proposal
delete from word_proposals
where kind = $kind and phrase = $phrase
