package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import java.util.function.Supplier;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.platform.Secret;

/** A credential in a list; the field {@code password} is there only when the request asked to reveal. */
record CredentialAnswer(CredentialSummary credential, Optional<Revealed> revealed) implements JsonAnswer {
    /** What revealing gave: a password, the knowledge that there is none, or that what is stored does not open. */
    record Revealed(Optional<Secret> password, boolean unreadable) {
        Revealed(Optional<Secret> password) {
            this(password, false);
        }

        /** One that does not open is told as such, so that the others can be told. */
        static Revealed by(Supplier<Optional<Secret>> reveal) {
            try {
                return new Revealed(reveal.get());
            } catch (UnreadableSecretException audited) {
                return new Revealed(Optional.empty(), true);
            }
        }

        void writeTo(JsonGenerator json, String name) {
            JsonAnswer.writeText(json, name, password.filter(any -> !unreadable).map(Secret::reveal));
            if (unreadable) {
                json.write(name + "_unreadable", true);
            }
        }
    }

    static CredentialAnswer hidden(CredentialSummary credential) {
        return new CredentialAnswer(credential, Optional.empty());
    }

    static CredentialAnswer revealed(RevealedCredential revealed) {
        return new CredentialAnswer(
                revealed.credential(), Optional.of(new Revealed(revealed.password(), revealed.unreadable())));
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("id", credential.id())
                .write("hostname", credential.hostname())
                .write("username", credential.username());
        revealed.ifPresent(password -> password.writeTo(json, "password"));
        json.write("credential_type", credential.credentialType())
                .write("account_type", credential.accountType())
                .write("resource_type", credential.resourceType())
                .write("domain_name", credential.domainName())
                .write("source", credential.source().name())
                .write("last_updated", credential.lastUpdated().toString())
                .write("has_history", credential.hasHistory())
                .write("has_password", credential.hasPassword())
                .write("password_withheld", credential.passwordWithheld());
        JsonAnswer.writeTime(json, "retired_at", credential.retiredAt());
        JsonAnswer.writeText(json, "vcf_id", Optional.of(credential.vcfId()));
        new FactsAnswer(credential.facts()).writeFields(json);
        json.writeEnd();
    }
}
