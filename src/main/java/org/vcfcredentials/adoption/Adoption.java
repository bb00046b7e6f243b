package org.vcfcredentials.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That this database began as an adopted one. There is one row or none. */
@Entity
@Table(name = "adoptions")
@SuppressWarnings("UnusedVariable") // who dismissed the notice is for whoever looks at the table
class Adoption {
    static final long ID = 1;

    @Id
    private long id;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    @Column(name = "dismissed_by")
    private String dismissedBy;

    /** For JPA. */
    protected Adoption() {}

    Instant adoptedAt() {
        return adoptedAt;
    }

    boolean dismissed() {
        return dismissedAt != null;
    }

    void dismiss(String username, Instant now) {
        dismissedAt = now;
        dismissedBy = username;
    }
}
