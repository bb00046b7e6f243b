package org.vcfcredentials.vcf;

import java.util.List;

/**
 * What one source has. A source that could not be read at all, or of which nobody can tell how much is missing, is a
 * {@link VcfException}.
 *
 * @param doubtful credentials that something in a gap may overrule: they count only as long as nothing is known of them
 * @param notes what the administrator should know though the reading succeeded, one sentence each (for example a password in the
 *     installer's specification that is not mapped yet); never holds a secret
 * @param gaps parts of the source that could not be read, one sentence each; as long as there is one, nothing that is missing from
 *     the reading may be taken to be gone
 */
public record VcfReading(
        List<ComponentCredential> credentials,
        List<ComponentCredential> doubtful,
        List<String> notes,
        List<String> gaps) {
    public VcfReading {
        credentials = List.copyOf(credentials);
        doubtful = List.copyOf(doubtful);
        notes = List.copyOf(notes);
        gaps = List.copyOf(gaps);
    }

    /** A source read whole. */
    public VcfReading(List<ComponentCredential> credentials, List<String> notes) {
        this(credentials, List.of(), notes, List.of());
    }

    /** Whether what is not in it is gone. */
    public boolean whole() {
        return gaps.isEmpty();
    }
}
