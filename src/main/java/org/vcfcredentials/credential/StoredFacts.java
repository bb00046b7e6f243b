package org.vcfcredentials.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a source tells about a credential beside the account, as it is stored. Only queries use it: rows are written by the sync. */
@Embeddable
@SuppressWarnings("UnusedVariable") // read by queries, by attribute name
class StoredFacts {
    @Column(name = "resource_id")
    private String resourceId;

    @Column(name = "vcf_created_at")
    private Instant createdAt;

    @Column(name = "vcf_modified_at")
    private Instant modifiedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "expiry_status")
    private String expiryStatus;

    @Column(name = "expiry_checked_at")
    private Instant expiryCheckedAt;

    private String connectivity;

    @Column(name = "connectivity_error")
    private String connectivityError;

    @Column(name = "rotates_every_days")
    private Integer rotatesEveryDays;

    @Column(name = "rotates_next")
    private Instant rotatesNext;

    /** For JPA. */
    protected StoredFacts() {}
}
