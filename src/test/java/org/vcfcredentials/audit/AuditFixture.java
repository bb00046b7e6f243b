package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vcfcredentials.crypto.Stamps;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.platform.database.TestDatabase;

/** The audit on a database of a test. Each entry is a minute after the one before and in a transaction of its own. */
final class AuditFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-03T10:00:00.123Z");
    static final Actor ALICE = new Actor("alice", "192.0.2.7", "Firefox");
    static final Actor BOB = new Actor("Bob", "192.0.2.8", "curl");

    private final TestDatabase database;
    private final Stamps stamps = TestKeyring.stamps();
    private final AtomicLong minutes = new AtomicLong();

    AuditFixture(Path directory) {
        database = new TestDatabase(directory);
    }

    void record(Actor actor, AuditAction action, String subject) {
        database.doInTransaction(entityManager -> audit(entityManager).record(actor, action, subject));
    }

    /** Many at once, in one transaction. */
    void recordMany(Actor actor, AuditAction action, int count) {
        database.doInTransaction(entityManager -> {
            Audit audit = audit(entityManager);
            IntStream.range(0, count).forEach(number -> audit.record(actor, action, "credential " + number));
        });
    }

    /** Does what a start of the product does. */
    String start() {
        return database.inTransaction(entityManager ->
                new ChainStart(entityManager, new AuditChain(entityManager, stamps), audit(entityManager)).run());
    }

    <T> T ask(Function<AuditTrail, T> question) {
        return database.inTransaction(entityManager -> {
            var trail = new AuditTrail(entityManager, audit(entityManager), stamps);
            return question.apply(trail);
        });
    }

    AuditVerdict verify() {
        return ask(AuditTrail::verify);
    }

    /** Changes the database past the product. */
    void change(String sql) {
        database.doInTransaction(
                entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    private Audit audit(EntityManager entityManager) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return START.plus(Duration.ofMinutes(minutes.getAndIncrement()));
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return TestAudit.on(entityManager, clock, stamps);
    }

    @Override
    public void close() {
        database.close();
    }
}
