package org.vcfcredentials.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.vcfcredentials.crypto.Stamps;

/** Where the chain ends: how many entries there are, and the stamp of the last one. It has a stamp of its own. */
@Entity
@Table(name = "audit_head")
class AuditHead {
    static final long ID = 1;

    @Id
    private long id = ID;

    private long entries;

    @Column(name = "last_stamp")
    private byte[] lastStamp = {};

    private byte[] stamp = {};

    /** Of a chain without entries; also for JPA. */
    AuditHead() {}

    /** Moves on to the entry that was just chained. */
    void moveTo(AuditEntry entry, Stamps stamps) {
        entries = entry.sequence();
        lastStamp = entry.stamp();
        stamp = stamps.on(content());
    }

    /** Whether the product wrote it as it is; one that never moved has nothing to prove. */
    boolean isGenuine(Stamps stamps) {
        return entries == 0 || stamps.genuine(content(), stamp);
    }

    long entries() {
        return entries;
    }

    byte[] lastStamp() {
        return lastStamp.clone();
    }

    private byte[] content() {
        return new StampedContent("audit head 1")
                .number(entries)
                .bytes(lastStamp)
                .toBytes();
    }
}
