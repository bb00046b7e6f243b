package org.vcfcredentials.account.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.Accounts;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.StartupException;

class FirstAdminTest {
    @TempDir
    Path directory;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(directory);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void withoutAGivenPasswordItIsAdminAndMustBeChanged() {
        assertThat(accounts.firstAdmin(null).run()).isEqualTo("admin created");

        User admin = accounts.store.find("admin").orElseThrow();
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(accounts.hasher.verify(Secret.of("admin"), admin.passwordHash()))
                .isTrue();
    }

    @Test
    void aGivenPasswordNeedNotBeChanged() {
        accounts.firstAdmin("a good long one").run();

        User admin = accounts.store.find("admin").orElseThrow();
        assertThat(admin.mustChangePassword()).isFalse();
        assertThat(accounts.hasher.verify(Secret.of("a good long one"), admin.passwordHash()))
                .isTrue();
    }

    @Test
    void aGivenPasswordThatBreaksARuleStopsTheStart() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> accounts.firstAdmin("short").run())
                .withMessageContaining("VCM_ADMIN_PASSWORD")
                .withMessageNotContaining("short")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(78));
        assertThat(accounts.store.hasAdmin()).isFalse();
    }

    @Test
    void anExistingUserIsNeverTouched() {
        User alice = accounts.add("alice", "Alice-pass-1", Role.ADMIN);
        String hash = alice.passwordHash();

        accounts.firstAdmin("a good long one").run();

        assertThat(accounts.store.find("admin")).isEmpty();
        assertThat(accounts.store.find("alice").orElseThrow().passwordHash()).isEqualTo(hash);
    }

    @Test
    void whoMayChangeNothingDoesNotKeepTheFirstAdminOut() {
        User reader = accounts.add("admin", "Alice-pass-1", Role.READONLY);
        String hash = reader.passwordHash();

        assertThat(accounts.firstAdmin("a good long one").run()).isEqualTo("admin-2 created");

        assertThat(accounts.store.find("admin-2").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(accounts.store.find("admin").orElseThrow().passwordHash()).isEqualTo(hash);
    }
}
