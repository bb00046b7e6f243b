package org.vcfcredentials.adoption;

import java.time.Instant;
import org.vcfcredentials.platform.Secret;

/** A password that belongs to nothing we know: never shown under another credential, and not lost either. */
record SetAside(String subject, Secret password, Instant changedAt) {
    /** What an administrator reads of it. */
    static final String KEPT = "kept encrypted, shown nowhere. To see it, get the original back.";
}
