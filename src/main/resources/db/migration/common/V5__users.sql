-- Users can be disabled; a password that an admin gave is good for a while only.
ALTER TABLE users ADD COLUMN disabled_at BIGINT;
ALTER TABLE users ADD COLUMN last_login BIGINT;
ALTER TABLE users ADD COLUMN one_time_until BIGINT;

-- Besides those of a login: personal tokens, and those of services, which are nobody's and may be for ever. Made anew, because
-- columns that had to be filled need not be any more. Tokens of a login may do whatever their user may.
CREATE TABLE tokens_of_now (
    id ${id} NOT NULL PRIMARY KEY,
    user_id ${id} REFERENCES users (id) ON DELETE CASCADE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('login', 'personal', 'service')),
    name VARCHAR(40) NOT NULL CHECK (LENGTH(name) <= 40),
    hint VARCHAR(20) NOT NULL,
    scopes VARCHAR(100) NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    created_by VARCHAR(50) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    last_used BIGINT,
    CHECK ((kind = 'service') = (user_id IS NULL)),
    CHECK (expires_at IS NOT NULL OR kind = 'service')
);
INSERT INTO tokens_of_now
    SELECT t.id, t.user_id, 'login', '', '', 'read reveal export sync admin account', t.token_hash, u.username, t.created_at,
        t.expires_at, NULL
    FROM api_tokens t JOIN users u ON u.id = t.user_id;
DROP TABLE api_tokens;
ALTER TABLE tokens_of_now RENAME TO api_tokens;
CREATE INDEX api_tokens_by_user ON api_tokens (user_id);
