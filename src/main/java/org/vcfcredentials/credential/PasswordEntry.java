package org.vcfcredentials.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A former password of a credential as it is stored. Only queries use it: rows are written by the sync. */
@Entity
@Table(name = "password_history")
@SuppressWarnings("UnusedVariable") // read by queries, by attribute name
class PasswordEntry {
    @Id
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    private byte[] password;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "sync_run_id")
    private Long syncRunId;

    /** For JPA. */
    protected PasswordEntry() {}
}
