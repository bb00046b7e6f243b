package org.vcfcredentials.environment;

import java.util.List;
import org.vcfcredentials.vcf.Source;

/** What the fields of an environment are called in requests and files. */
public final class FieldNames {
    /** Fields that are only told: whoever sends back what was told changes nothing by them. */
    public static final List<String> READ_ONLY = List.of(
            "id",
            "last_sync",
            "last_sync_status",
            "credential_count",
            "installer_error",
            "installer_last_run",
            "installer_next_run",
            "installer_paused_since",
            "installer_presented",
            "manager_error",
            "manager_last_run",
            "manager_next_run",
            "manager_paused_since",
            "manager_presented",
            "expirations_checked_at",
            "expirations_error");

    private FieldNames() {}

    /** What the names of a source's fields begin with. */
    public static String prefix(Source source) {
        return source == Source.VCF_INSTALLER ? "installer_" : "manager_";
    }
}
