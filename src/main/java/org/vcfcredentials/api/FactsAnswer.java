package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.vcfcredentials.vcf.AutoRotation;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;

/** What a source tells about a credential beside the account, as fields of the credential; {@code null} where it does not say. */
record FactsAnswer(CredentialFacts facts) {
    void writeFields(JsonGenerator json) {
        JsonAnswer.writeText(json, "resource_id", Optional.of(facts.resourceId()));
        JsonAnswer.writeTime(json, "vcf_created_at", facts.createdAt());
        JsonAnswer.writeTime(json, "vcf_modified_at", facts.modifiedAt());
        Expiry expiry = facts.expiry();
        JsonAnswer.writeTime(json, "expires_at", expiry.expiresAt());
        JsonAnswer.writeText(json, "expiry_status", Optional.of(expiry.status()));
        JsonAnswer.writeTime(json, "expiry_checked_at", expiry.checkedAt());
        JsonAnswer.writeText(json, "connectivity", Optional.of(expiry.connectivity()));
        JsonAnswer.writeText(json, "connectivity_error", Optional.of(expiry.connectivityError()));
        AutoRotation rotation = facts.autoRotation();
        rotation.everyDays()
                .ifPresentOrElse(
                        days -> json.write("rotates_every_days", days), () -> json.writeNull("rotates_every_days"));
        JsonAnswer.writeTime(json, "rotates_next", rotation.next());
    }
}
