-- Written for SQLite and PostgreSQL both. ${id} is the integer type of ids, ${blob} the type of bytes.
-- Times are UTC milliseconds since 1970. Ids come from "sequences" and are never given out twice.

CREATE TABLE sequences (
    name VARCHAR(50) NOT NULL PRIMARY KEY,
    next_id BIGINT NOT NULL
);
-- The id generator updates rows and never adds one.
INSERT INTO sequences (name, next_id) VALUES
    ('users', 0),
    ('api_tokens', 0),
    ('environments', 0),
    ('schedule_configs', 0),
    ('credentials', 0),
    ('password_history', 0),
    ('sync_runs', 0),
    ('audit_log', 0);

CREATE TABLE users (
    id ${id} NOT NULL PRIMARY KEY,
    username VARCHAR(50) NOT NULL CHECK (LENGTH(username) BETWEEN 3 AND 50),
    password_hash VARCHAR(300) NOT NULL,
    role VARCHAR(20) NOT NULL CHECK (role IN ('admin', 'readonly')),
    must_change_password BOOLEAN NOT NULL,
    session_stamp VARCHAR(50) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX users_by_name ON users (LOWER(username));

CREATE TABLE api_tokens (
    id ${id} NOT NULL PRIMARY KEY,
    user_id ${id} NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX api_tokens_by_user ON api_tokens (user_id);

CREATE TABLE environments (
    id ${id} NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 100),
    description VARCHAR(500) NOT NULL CHECK (LENGTH(description) <= 500),
    installer_host VARCHAR(300) NOT NULL,
    installer_username VARCHAR(100) NOT NULL,
    installer_password ${blob},
    installer_ssl_verify BOOLEAN NOT NULL,
    installer_error VARCHAR(1000) NOT NULL,
    manager_host VARCHAR(300) NOT NULL,
    manager_username VARCHAR(100) NOT NULL,
    manager_password ${blob},
    manager_ssl_verify BOOLEAN NOT NULL,
    manager_error VARCHAR(1000) NOT NULL,
    last_sync BIGINT,
    last_sync_status VARCHAR(20) NOT NULL CHECK (last_sync_status IN ('never', 'success', 'partial', 'failed')),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX environments_by_name ON environments (LOWER(name));

-- The truth of schedules; the container's timers are made from it at each start.
CREATE TABLE schedule_configs (
    id ${id} NOT NULL PRIMARY KEY,
    environment_id ${id} NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    source VARCHAR(20) NOT NULL CHECK (source IN ('VCF_INSTALLER', 'SDDC_MANAGER')),
    enabled BOOLEAN NOT NULL,
    interval_minutes INTEGER NOT NULL CHECK (interval_minutes = 0 OR interval_minutes BETWEEN 5 AND 1440),
    last_run BIGINT,
    next_run BIGINT,
    lease_holder VARCHAR(100),
    lease_until BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (environment_id, source)
);

CREATE TABLE credentials (
    id ${id} NOT NULL PRIMARY KEY,
    environment_id ${id} NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    source VARCHAR(20) NOT NULL CHECK (source IN ('VCF_INSTALLER', 'SDDC_MANAGER')),
    vcf_id VARCHAR(100) NOT NULL,
    hostname VARCHAR(255) NOT NULL,
    username VARCHAR(255) NOT NULL,
    credential_type VARCHAR(50) NOT NULL,
    account_type VARCHAR(50) NOT NULL,
    resource_type VARCHAR(100) NOT NULL,
    domain_name VARCHAR(1000) NOT NULL,
    search_text VARCHAR(2000) NOT NULL,
    password ${blob},
    password_fingerprint VARCHAR(64),
    password_withheld BOOLEAN NOT NULL,
    has_history BOOLEAN NOT NULL,
    first_seen BIGINT NOT NULL,
    last_updated BIGINT NOT NULL,
    retired_at BIGINT,
    UNIQUE (environment_id, hostname, username, credential_type, source)
);
CREATE INDEX credentials_present ON credentials (environment_id, retired_at) WHERE retired_at IS NULL;

CREATE TABLE password_history (
    id ${id} NOT NULL PRIMARY KEY,
    credential_id ${id} NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
    password ${blob} NOT NULL,
    password_fingerprint VARCHAR(64) NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by VARCHAR(20) NOT NULL CHECK (changed_by IN ('SYNC', 'MANUAL', 'SYSTEM')),
    sync_run_id ${id}
);
CREATE INDEX password_history_by_credential ON password_history (credential_id, changed_at);

CREATE TABLE sync_runs (
    id ${id} NOT NULL PRIMARY KEY,
    environment_id ${id} NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    source VARCHAR(20) NOT NULL,
    started_by VARCHAR(50) NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    succeeded BOOLEAN NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    retired INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    message VARCHAR(2000) NOT NULL
);
CREATE INDEX sync_runs_by_environment ON sync_runs (environment_id, started_at);

CREATE TABLE audit_log (
    id ${id} NOT NULL PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    username VARCHAR(255) NOT NULL,
    action VARCHAR(30) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    address VARCHAR(100) NOT NULL,
    user_agent VARCHAR(200) NOT NULL
);
CREATE INDEX audit_log_by_time ON audit_log (happened_at);

-- Data keys, wrapped by the master key that is never in here.
CREATE TABLE keysets (
    purpose VARCHAR(20) NOT NULL PRIMARY KEY,
    wrapped ${blob} NOT NULL,
    canary ${blob} NOT NULL,
    created_at BIGINT NOT NULL
);
