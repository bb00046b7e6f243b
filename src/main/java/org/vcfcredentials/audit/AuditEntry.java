package org.vcfcredentials.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vcfcredentials.crypto.Stamps;

/** One line of the record, and its place in the chain. There is nothing in here that changes one. */
@Entity
@Table(name = "audit_log")
class AuditEntry {
    @Id
    @TableGenerator(
            name = "audit_log",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "audit_log",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "audit_log")
    private long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String username;

    /** The name of an {@link AuditAction}; a text, so that one that was changed by hand can still be read. */
    private String action;

    private String subject;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    /** Absent in what an older version wrote, until the next start, and in what somebody put in by hand. */
    private Long sequence;

    private byte[] stamp;

    /** For JPA. */
    AuditEntry() {}

    AuditEntry(Instant happenedAt, Actor actor, AuditAction action, String subject) {
        this.happenedAt = happenedAt.truncatedTo(ChronoUnit.MILLIS);
        this.action = action.name();
        this.username = OneLine.of(actor.username(), 255);
        this.subject = OneLine.of(subject, 500);
        this.address = OneLine.of(actor.address(), 100);
        this.userAgent = OneLine.of(actor.userAgent(), 200);
    }

    /** Gives it its place after the entry with the stamp {@code before}. */
    void chain(long number, byte[] before, Stamps stamps) {
        sequence = number;
        stamp = stamps.on(content(before));
    }

    /** Whether it is as it was written, after the entry with the stamp {@code before}. */
    boolean follows(byte[] before, Stamps stamps) {
        return stamp != null && stamps.genuine(content(before), stamp);
    }

    private byte[] content(byte[] before) {
        return new StampedContent("audit entry 1")
                .number(sequence)
                .bytes(before)
                .number(happenedAt.toEpochMilli())
                .text(username)
                .text(action)
                .text(subject)
                .text(address)
                .text(userAgent)
                .toBytes();
    }

    long sequence() {
        return sequence;
    }

    byte[] stamp() {
        return stamp.clone();
    }

    Instant happenedAt() {
        return happenedAt;
    }

    AuditRecord told() {
        long number = Optional.ofNullable(sequence).orElse(0L);
        return new AuditRecord(number, happenedAt, username, action, subject, address, userAgent);
    }

    /** For people: {@code entry 57 (2026-11-22T08:30:00Z, alice, REVEAL, root@esx-1.lab (ESXI) in Lab West)}. */
    String describe() {
        return "entry " + sequence + " (" + happenedAt.truncatedTo(ChronoUnit.SECONDS) + ", " + username + ", " + action
                + (subject.isEmpty() ? "" : ", " + subject) + ")";
    }
}
