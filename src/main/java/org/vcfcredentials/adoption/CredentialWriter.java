package org.vcfcredentials.adoption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.vcfcredentials.adoption.AdoptedCredential.Former;
import org.vcfcredentials.adoption.AdoptedCredential.Identity;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.credential.SearchText;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.database.Batch;

/** Writes credentials, their history and what was set aside. */
final class CredentialWriter {
    private static final String CREDENTIAL = "INSERT INTO credentials (id, environment_id, source, vcf_id, hostname,"
            + " username, credential_type, account_type, resource_type, domain_name, search_text, password,"
            + " password_fingerprint, password_withheld, has_history, first_seen, last_updated)"
            + " VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FORMER = "INSERT INTO password_history (id, credential_id, password,"
            + " password_fingerprint, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SET_ASIDE =
            "INSERT INTO adoption_set_aside (id, subject, password, changed_at) VALUES (?, ?, ?, ?)";

    private final Connection draft;
    private final Vault vault;

    CredentialWriter(Connection draft, Vault vault) {
        this.draft = draft;
        this.vault = vault;
    }

    private record Owned(long credentialId, Former former) {}

    private record Numbered(long id, SetAside row) {}

    void write(CredentialPlan.Outcome plan) throws SQLException {
        Batch.run(draft, CREDENTIAL, plan.credentials(), this::bind);
        List<Owned> history = plan.credentials().stream()
                .flatMap(credential -> credential.history().stream().map(former -> new Owned(credential.id(), former)))
                .toList();
        Batch.run(draft, FORMER, history, this::bind);
        List<Numbered> setAside = IntStream.range(0, plan.setAside().size())
                .mapToObj(index -> new Numbered(index + 1L, plan.setAside().get(index)))
                .toList();
        Batch.run(draft, SET_ASIDE, setAside, this::bind);
    }

    private void bind(PreparedStatement statement, AdoptedCredential credential) throws SQLException {
        Identity identity = credential.identity();
        var place = new SecretPlace(Credentials.PASSWORD, credential.id());
        statement.setLong(1, credential.id());
        statement.setLong(2, identity.environmentId());
        statement.setString(3, identity.source().name());
        statement.setString(4, identity.hostname());
        statement.setString(5, identity.username());
        statement.setString(6, identity.credentialType());
        statement.setString(7, credential.accountType());
        statement.setString(8, credential.resourceType());
        statement.setString(9, credential.domainName());
        statement.setString(10, searchText(credential));
        Parameters.bytes(statement, 11, credential.password().map(password -> vault.seal(place, password)));
        Parameters.text(statement, 12, credential.password().map(vault::fingerprint));
        statement.setBoolean(13, credential.password().isEmpty());
        statement.setBoolean(14, !credential.history().isEmpty());
        statement.setLong(15, credential.firstSeen().toEpochMilli());
        statement.setLong(16, credential.lastUpdated().toEpochMilli());
    }

    private static String searchText(AdoptedCredential credential) {
        Identity identity = credential.identity();
        return SearchText.of(
                identity.hostname(),
                identity.username(),
                identity.credentialType(),
                credential.accountType(),
                credential.resourceType(),
                credential.domainName(),
                identity.source().name());
    }

    private void bind(PreparedStatement statement, Owned owned) throws SQLException {
        Former former = owned.former();
        var place = new SecretPlace(Credentials.FORMER_PASSWORD, former.id());
        statement.setLong(1, former.id());
        statement.setLong(2, owned.credentialId());
        statement.setBytes(3, vault.seal(place, former.password()));
        statement.setString(4, vault.fingerprint(former.password()));
        statement.setLong(5, former.changedAt().toEpochMilli());
        statement.setString(6, former.changedBy());
    }

    private void bind(PreparedStatement statement, Numbered numbered) throws SQLException {
        var place = new SecretPlace(SealedSetAside.PASSWORD, numbered.id());
        statement.setLong(1, numbered.id());
        statement.setString(2, Texts.line(numbered.row().subject(), Remark.LONGEST));
        statement.setBytes(3, vault.seal(place, numbered.row().password()));
        statement.setLong(4, numbered.row().changedAt().toEpochMilli());
    }
}
