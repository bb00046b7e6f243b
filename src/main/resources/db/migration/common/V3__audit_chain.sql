-- Each entry has a number without gaps and a stamp over itself and the stamp before. Entries that were there before have neither
-- until the next start chains them.
ALTER TABLE audit_log ADD COLUMN sequence BIGINT;
ALTER TABLE audit_log ADD COLUMN stamp ${blob};
CREATE UNIQUE INDEX audit_log_by_sequence ON audit_log (sequence);

-- Where the chain ends, in at most one row: without it nobody could tell that the newest entries were taken away.
CREATE TABLE audit_head (
    id ${id} NOT NULL PRIMARY KEY CHECK (id = 1),
    entries BIGINT NOT NULL,
    last_stamp ${blob} NOT NULL,
    stamp ${blob} NOT NULL
);
