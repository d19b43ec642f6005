-- The office's own institutions, streets and districts; never names of persons.
create table local_words (
    kind varchar not null,
    phrase varchar not null
);
