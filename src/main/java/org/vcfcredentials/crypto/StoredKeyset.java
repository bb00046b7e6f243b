package org.vcfcredentials.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A keyset as the database has it: wrapped, with a canary that only this keyset can have made. */
@Entity
@Table(name = "keysets")
class StoredKeyset {
    @Id
    private String purpose;

    private byte[] wrapped;

    private byte[] canary;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    StoredKeyset() {}

    StoredKeyset(KeysetPurpose purpose, byte[] wrapped, byte[] canary, Instant createdAt) {
        this.purpose = purpose.storedName();
        this.wrapped = wrapped.clone();
        this.canary = canary.clone();
        this.createdAt = createdAt;
    }

    KeysetState state() {
        return new KeysetState(purpose, createdAt);
    }

    boolean isFor(KeysetPurpose wanted) {
        return wanted.storedName().equals(purpose);
    }

    /** The same keyset, wrapped by another master key. */
    StoredKeyset with(byte[] otherwiseWrapped) {
        var copy = new StoredKeyset();
        copy.purpose = purpose;
        copy.wrapped = otherwiseWrapped.clone();
        copy.canary = canary.clone();
        copy.createdAt = createdAt;
        return copy;
    }

    String purpose() {
        return purpose;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }

    byte[] canary() {
        return canary.clone();
    }

    Instant createdAt() {
        return createdAt;
    }
}
