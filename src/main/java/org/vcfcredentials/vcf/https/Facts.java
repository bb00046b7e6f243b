package org.vcfcredentials.vcf.https;

import static org.vcfcredentials.vcf.https.JsonFields.anyObject;
import static org.vcfcredentials.vcf.https.JsonFields.anyText;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.AutoRotation;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;

/** Reads what SDDC Manager tells about a credential beside the account; whatever is not as published counts as not told. */
final class Facts {
    private static final int MOST_DAYS = 100_000;

    private Facts() {}

    static CredentialFacts of(JsonObject credential) {
        return new CredentialFacts(
                anyText(anyObject(credential, "resource"), "resourceId"),
                time(credential, "creationTimestamp"),
                time(credential, "modificationTimestamp"),
                expiry(anyObject(credential, "expiry")),
                autoRotation(anyObject(credential, "autoRotatePolicy")));
    }

    static Expiry expiry(JsonObject expiry) {
        return new Expiry(
                time(expiry, "expiryDate"),
                anyText(expiry, "status"),
                time(expiry, "lastCheckedDate"),
                anyText(expiry, "connectivityStatus"),
                VendorError.of(anyObject(expiry, "connectivityErrorDetails"), "errorMessage")
                        .text());
    }

    private static AutoRotation autoRotation(JsonObject policy) {
        int days = JsonFields.number(policy, "frequencyInDays").orElse(0);
        return days > 0 && days <= MOST_DAYS
                ? new AutoRotation(Optional.of(days), time(policy, "nextSchedule"))
                : AutoRotation.NONE;
    }

    private static Optional<Instant> time(JsonObject object, String key) {
        return Timestamps.instant(anyText(object, key));
    }
}
