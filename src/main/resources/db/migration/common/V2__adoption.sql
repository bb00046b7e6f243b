-- What became of the predecessor's database, when there was one: a report for the admin, and what fitted nowhere.

CREATE TABLE adoptions (
    id ${id} NOT NULL PRIMARY KEY,
    adopted_at BIGINT NOT NULL,
    dismissed_at BIGINT,
    dismissed_by VARCHAR(50)
);

CREATE TABLE adoption_counts (
    id ${id} NOT NULL PRIMARY KEY,
    kind VARCHAR(50) NOT NULL UNIQUE,
    found INTEGER NOT NULL,
    taken_over INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    set_aside INTEGER NOT NULL,
    left_out INTEGER NOT NULL
);

CREATE TABLE adoption_remarks (
    id ${id} NOT NULL PRIMARY KEY,
    subject VARCHAR(300) NOT NULL,
    remark VARCHAR(300) NOT NULL
);

-- Passwords without a credential or an environment to belong to. Sealed for "adoption_set_aside.password" and the id.
CREATE TABLE adoption_set_aside (
    id ${id} NOT NULL PRIMARY KEY,
    subject VARCHAR(300) NOT NULL,
    password ${blob} NOT NULL,
    changed_at BIGINT NOT NULL
);
