-- What was noted at passages of a case under release: a comment, or a mark that says what to replace.
-- Positions only, and gone with the release, a new text or a recall.
create table remarks (
    remark_id varchar primary key,
    case_code varchar not null,
    start_at integer not null,
    end_at integer not null,
    kind varchar,
    everywhere boolean not null,
    comment varchar,
    written_at timestamptz not null
);

alter table cases add column recall_reason varchar;

-- Phrases that checks taught; nothing here says which case, who or when.
create table word_proposals (
    phrase varchar not null,
    kind varchar not null
);
