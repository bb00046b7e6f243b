-- How each source proves who it is. Until now the JVM's authorities vouched for it, or nothing was verified.
-- certificates: PEM of the authorities, or of the one that is pinned. presented: PEM of what it showed when that was not trusted.
ALTER TABLE environments ADD COLUMN installer_trust VARCHAR(20) NOT NULL DEFAULT 'public'
    CHECK (installer_trust IN ('public', 'authority', 'pinned', 'none'));
ALTER TABLE environments ADD COLUMN installer_certificates VARCHAR(100000) NOT NULL DEFAULT '';
ALTER TABLE environments ADD COLUMN installer_presented VARCHAR(100000) NOT NULL DEFAULT '';
ALTER TABLE environments ADD COLUMN manager_trust VARCHAR(20) NOT NULL DEFAULT 'public'
    CHECK (manager_trust IN ('public', 'authority', 'pinned', 'none'));
ALTER TABLE environments ADD COLUMN manager_certificates VARCHAR(100000) NOT NULL DEFAULT '';
ALTER TABLE environments ADD COLUMN manager_presented VARCHAR(100000) NOT NULL DEFAULT '';

UPDATE environments SET installer_trust = 'none' WHERE NOT installer_ssl_verify;
UPDATE environments SET manager_trust = 'none' WHERE NOT manager_ssl_verify;

ALTER TABLE environments DROP COLUMN installer_ssl_verify;
ALTER TABLE environments DROP COLUMN manager_ssl_verify;
