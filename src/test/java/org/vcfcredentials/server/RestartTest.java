package org.vcfcredentials.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.platform.TestSettings;

class RestartTest {
    private final InMemoryAudit audit = new InMemoryAudit();
    private boolean ended;

    @Test
    void itIsAuditedAndTheProcessEnds() {
        assertThat(restart(true, audit).begin(FixedUser.ALICE)).isTrue();

        assertThat(audit.entries).containsExactly("alice SERVER_RESTARTED server");
        assertThat(ended).isTrue();
    }

    @Test
    void whereNobodyWouldBringItBackNothingHappens() {
        assertThat(restart(false, audit).begin(FixedUser.ALICE)).isFalse();

        assertThat(audit.entries).isEmpty();
        assertThat(ended).isFalse();
    }

    @Test
    void whatCannotBeAuditedDoesNotHappen() {
        Audit full = new InMemoryAudit() {
            @Override
            public void record(Actor actor, AuditAction action, String subject) {
                throw new IllegalStateException("The disk is full.");
            }
        };

        assertThatThrownBy(() -> restart(true, full).begin(FixedUser.ALICE)).hasMessage("The disk is full.");
        assertThat(ended).isFalse();
    }

    private Restart restart(boolean restarted, Audit record) {
        return new Restart(TestSettings.in(Path.of("data")).restarted(restarted).make(), record) {
            @Override
            void end(Duration delay) {
                ended = true;
            }
        };
    }
}
