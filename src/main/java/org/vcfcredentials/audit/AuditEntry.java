package org.vcfcredentials.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/** One line of the record. There is nothing in here that changes one. */
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

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String subject;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    /** For JPA. */
    AuditEntry() {}

    AuditEntry(Instant happenedAt, Actor actor, AuditAction action, String subject) {
        this.happenedAt = happenedAt;
        this.action = action;
        this.username = OneLine.of(actor.username(), 255);
        this.subject = OneLine.of(subject, 500);
        this.address = OneLine.of(actor.address(), 100);
        this.userAgent = OneLine.of(actor.userAgent(), 200);
    }

    long id() {
        return id;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    AuditAction action() {
        return action;
    }

    String username() {
        return username;
    }

    String subject() {
        return subject;
    }

    String address() {
        return address;
    }

    String userAgent() {
        return userAgent;
    }
}
