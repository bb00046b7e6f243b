package org.vcfcredentials.api;

import org.vcfcredentials.environment.ConnectionDraft;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.FieldNames;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.TrustMode;

/** The fields of an environment that a script may set. */
final class EnvironmentRequest {
    private static final int MINUTES_PER_DAY = 1440;
    private static final int DEFAULT_MANAGER_INTERVAL = 60;

    private EnvironmentRequest() {}

    /** A new environment: SDDC Manager is read every hour unless the request says otherwise. */
    static EnvironmentDraft newDraft() {
        EnvironmentDraft draft = new EnvironmentDraft();
        draft.getManager().setSyncEnabled(true);
        draft.getManager().setIntervalMinutes(DEFAULT_MANAGER_INTERVAL);
        return draft;
    }

    /**
     * Changes the draft by the fields that were sent; those left out keep their values.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when a field has the wrong type or is unknown
     */
    static void fill(EnvironmentDraft draft, JsonFields fields) {
        fields.text("name").ifPresent(draft::setName);
        fields.text("description").ifPresent(draft::setDescription);
        fill(draft.getInstaller(), FieldNames.prefix(Source.VCF_INSTALLER), fields);
        fill(draft.getManager(), FieldNames.prefix(Source.SDDC_MANAGER), fields);
        fields.ignore(FieldNames.READ_ONLY);
        fields.check();
    }

    private static void fill(ConnectionDraft draft, String prefix, JsonFields fields) {
        fields.text(prefix + "host").ifPresent(draft::setHost);
        fields.text(prefix + "username").ifPresent(draft::setUsername);
        fields.secret(prefix + "password").ifPresent(draft::setPassword);
        fields.truth(prefix + "ssl_verify").ifPresent(draft::setVerifyCertificate);
        fields.text(prefix + "trust")
                .ifPresent(word -> TrustMode.of(word)
                        .ifPresentOrElse(
                                draft::setTrust,
                                () -> fields.addError(prefix + "trust must be " + TrustMode.WORDS + ".")));
        fields.text(prefix + "certificates").ifPresent(draft::setCertificates);
        fields.truth(prefix + "sync_enabled").ifPresent(draft::setSyncEnabled);
        fields.wholeNumber(prefix + "sync_interval_minutes", 0, MINUTES_PER_DAY)
                .ifPresent(minutes -> draft.setIntervalMinutes((int) minutes));
    }
}
