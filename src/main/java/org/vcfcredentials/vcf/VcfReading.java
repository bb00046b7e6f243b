package org.vcfcredentials.vcf;

import java.util.List;

/**
 * Everything one source has, read whole. There is no partial reading: a source that could not be read whole is a
 * {@link VcfException}.
 *
 * @param notes what the administrator should know though the reading succeeded, one sentence each (for example a password in the
 *     installer's specification that is not mapped yet); never holds a secret
 */
public record VcfReading(List<ComponentCredential> credentials, List<String> notes) {
    public VcfReading {
        credentials = List.copyOf(credentials);
        notes = List.copyOf(notes);
    }
}
