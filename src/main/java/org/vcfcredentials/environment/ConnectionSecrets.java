package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.TrustMode;
import org.vcfcredentials.vcf.VcfEndpoint;

/** The passwords we connect with: sealed into their columns, opened for an endpoint. */
@ApplicationScoped
class ConnectionSecrets {
    private final Vault vault;

    @Inject
    ConnectionSecrets(Vault vault) {
        this.vault = vault;
    }

    /** For the container's proxy. */
    ConnectionSecrets() {
        this(null);
    }

    /** Seals the passwords that the draft has; the others stay. */
    void seal(Environment environment, EnvironmentDraft draft) {
        for (Source source : Source.values()) {
            Secret password = draft.connection(source).getPassword();
            if (!password.isEmpty()) {
                environment.connection(source).seal(vault.seal(place(environment, source), password));
            }
        }
    }

    /** The endpoint of a source that has a password. */
    VcfEndpoint endpoint(Environment environment, Source source) {
        Connection connection = environment.connection(source);
        return new VcfEndpoint(
                source,
                connection.host(),
                connection.username(),
                stored(environment, source),
                trust(connection.trust().mode(), connection.trust().certificates()));
    }

    /** The endpoint of a valid draft, with the stored password when it has none. */
    VcfEndpoint endpoint(Optional<Environment> environment, Source source, ConnectionDraft draft) {
        Secret password =
                draft.getPassword().isEmpty() ? stored(environment.orElseThrow(), source) : draft.getPassword();
        Trust trust = trust(draft.getTrust(), draft.getCertificates());
        return new VcfEndpoint(source, draft.getHost(), draft.getUsername(), password, trust);
    }

    private static Trust trust(TrustMode mode, String certificates) {
        return new Trust(mode, Certificates.read(certificates));
    }

    private Secret stored(Environment environment, Source source) {
        try {
            return vault.open(
                    place(environment, source), environment.connection(source).password());
        } catch (UnreadableSecretException altered) {
            throw new UnreadableSecretException(
                    "The stored password for " + source.label() + " does not open. Enter it again in the environment.",
                    altered);
        }
    }

    private static SecretPlace place(Environment environment, Source source) {
        return ConnectionPlace.of(environment.id(), source);
    }
}
