package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;

/** A credential in a list; the field {@code password} is there only when the request asked to reveal. */
record CredentialAnswer(CredentialSummary credential, Optional<Revealed> revealed) implements JsonAnswer {
    /** What revealing gave: a password, or the knowledge that there is none. */
    record Revealed(Optional<Secret> password) {
        void writeTo(JsonGenerator json, String name) {
            JsonAnswer.writeText(json, name, password.map(Secret::reveal));
        }
    }

    static CredentialAnswer hidden(CredentialSummary credential) {
        return new CredentialAnswer(credential, Optional.empty());
    }

    static CredentialAnswer revealed(RevealedCredential revealed) {
        return new CredentialAnswer(revealed.credential(), Optional.of(new Revealed(revealed.password())));
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
