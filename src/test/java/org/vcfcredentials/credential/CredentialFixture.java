package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.platform.Secret;

/** Credentials on the database of a test, and rows for it. */
public final class CredentialFixture {
    private CredentialFixture() {}

    /** The service on this entity manager. */
    public static Credentials credentials(EnvironmentFixture fixture, EntityManager entityManager) {
        return new Credentials(entityManager, fixture.environments(entityManager), fixture.vault(), fixture.audit());
    }

    /** Stores a credential; {@code columns} are host name, user name, type, account type, resource type and domain. */
    static void insert(EnvironmentFixture fixture, long environmentId, long id, String password, String... columns) {
        List<Object> values = List.of(
                id,
                environmentId,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                SearchText.of(columns),
                fixture.vault().seal(new SecretPlace(Credentials.PASSWORD, id), Secret.of(password)));
        execute(
                fixture,
                "INSERT INTO credentials (id, environment_id, source, vcf_id, hostname, username, credential_type,"
                        + " account_type, resource_type, domain_name, search_text, password, password_fingerprint,"
                        + " password_withheld, has_history, first_seen, last_updated)"
                        + " VALUES (?1, ?2, 'SDDC_MANAGER', '', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'f', FALSE, FALSE,"
                        + " 1000, 1000 + ?1)",
                values);
    }

    /** Stores a former password of a credential. */
    static void insertFormer(EnvironmentFixture fixture, long credentialId, long id, String password, long changedAt) {
        List<Object> values = List.of(
                id,
                credentialId,
                fixture.vault().seal(new SecretPlace(Credentials.FORMER_PASSWORD, id), Secret.of(password)),
                changedAt);
        execute(
                fixture,
                "INSERT INTO password_history (id, credential_id, password, password_fingerprint, changed_at, changed_by)"
                        + " VALUES (?1, ?2, ?3, 'f', ?4, 'SYNC')",
                values);
    }

    static void execute(EnvironmentFixture fixture, String sql, List<Object> values) {
        fixture.database().doInTransaction(entityManager -> {
            var statement = entityManager.createNativeQuery(sql);
            for (int index = 0; index < values.size(); index++) {
                statement.setParameter(index + 1, values.get(index));
            }
            statement.executeUpdate();
        });
    }
}
