-- What a user chose to see, and how: columns of a table, cards or a list. Nothing secret, nothing that matters to anybody else.
CREATE TABLE user_preferences (
    user_id ${id} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name VARCHAR(50) NOT NULL,
    value VARCHAR(1000) NOT NULL CHECK (LENGTH(value) <= 1000),
    PRIMARY KEY (user_id, name)
);
