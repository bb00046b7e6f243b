package org.vcfcredentials.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vcfcredentials.vcf.Source;

/** A component credential as it is stored. Only queries use it: rows are written by the sync, thousands at a time. */
@Entity
@Table(name = "credentials")
@SuppressWarnings("UnusedVariable") // read by queries, by attribute name
class Credential {
    @Id
    private long id;

    @Column(name = "environment_id")
    private long environmentId;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String hostname;
    private String username;

    @Column(name = "credential_type")
    private String credentialType;

    @Column(name = "account_type")
    private String accountType;

    @Column(name = "resource_type")
    private String resourceType;

    @Column(name = "domain_name")
    private String domainName;

    @Column(name = "vcf_id")
    private String vcfId;

    @Embedded
    private StoredFacts facts;

    /** See {@link SearchText}. */
    @Column(name = "search_text")
    private String searchText;

    private byte[] password;

    @Column(name = "password_withheld")
    private boolean passwordWithheld;

    @Column(name = "has_history")
    private boolean hasHistory;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_updated")
    private Instant lastUpdated;

    @Column(name = "retired_at")
    private Instant retiredAt;

    /** For JPA. */
    protected Credential() {}
}
