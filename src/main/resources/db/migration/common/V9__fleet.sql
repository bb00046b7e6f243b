-- The figures of a fleet are counted with every look at the dashboard: without these each of them reads the whole table.
CREATE INDEX credentials_by_expiry ON credentials (retired_at, expires_at, expiry_status) WHERE retired_at IS NULL;
CREATE INDEX credentials_by_connectivity ON credentials (retired_at, connectivity)
    WHERE retired_at IS NULL AND connectivity NOT IN ('', 'ACTIVE', 'UNKNOWN');

-- With the source in front, drift compares what one source tells with what the other does, and nothing else.
DROP INDEX credentials_by_account;
CREATE INDEX credentials_by_account
    ON credentials (source, environment_id, LOWER(hostname), LOWER(username), credential_type, password_fingerprint)
    WHERE retired_at IS NULL AND password_withheld = FALSE AND password_fingerprint IS NOT NULL;
