-- What a source tells about a credential beside the account and its password. Empty or NULL: it does not say.
ALTER TABLE credentials ADD COLUMN resource_id VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE credentials ADD COLUMN vcf_created_at BIGINT;
ALTER TABLE credentials ADD COLUMN vcf_modified_at BIGINT;
ALTER TABLE credentials ADD COLUMN expires_at BIGINT;
ALTER TABLE credentials ADD COLUMN expiry_status VARCHAR(50) NOT NULL DEFAULT '';
ALTER TABLE credentials ADD COLUMN expiry_checked_at BIGINT;
ALTER TABLE credentials ADD COLUMN connectivity VARCHAR(50) NOT NULL DEFAULT '';
ALTER TABLE credentials ADD COLUMN connectivity_error VARCHAR(1000) NOT NULL DEFAULT '';
ALTER TABLE credentials ADD COLUMN rotates_every_days INTEGER;
ALTER TABLE credentials ADD COLUMN rotates_next BIGINT;
-- Results of a check of expirations are found by the source's own key.
CREATE INDEX credentials_by_vcf_id ON credentials (environment_id, source, vcf_id);

-- Since when no timer reads the source, because it refused our password; the latest reading was stored though parts were missing;
-- when a check of expirations began last, and what it could not do.
ALTER TABLE schedule_configs ADD COLUMN paused_at BIGINT;
ALTER TABLE schedule_configs ADD COLUMN incomplete BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE schedule_configs ADD COLUMN expirations_at BIGINT;
ALTER TABLE schedule_configs ADD COLUMN expirations_error VARCHAR(1000) NOT NULL DEFAULT '';
