-- Reports compare passwords by fingerprint and accounts by their names, whatever the case: VCF Installer and SDDC Manager write them
-- differently. Without the second index drift would compare each account with every other.
CREATE INDEX credentials_by_fingerprint
    ON credentials (password_fingerprint, environment_id, LOWER(hostname), LOWER(username))
    WHERE retired_at IS NULL AND password_withheld = FALSE AND password_fingerprint IS NOT NULL;
CREATE INDEX credentials_by_account
    ON credentials (environment_id, LOWER(hostname), LOWER(username), credential_type, source)
    WHERE retired_at IS NULL AND password_withheld = FALSE AND password_fingerprint IS NOT NULL;
