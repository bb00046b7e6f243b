package org.vcfcredentials.environment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;

/** A managed VCF instance with its two connections and the schedule of each. */
@Entity
@Table(name = "environments")
@SuppressWarnings("UnusedVariable") // the times are for whoever looks at the table
class Environment {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "environments")
    @TableGenerator(
            name = "environments",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "environments",
            allocationSize = 1)
    private long id;

    private String name;
    private String description;

    @Embedded
    @AttributeOverride(name = "host", column = @Column(name = "installer_host"))
    @AttributeOverride(name = "username", column = @Column(name = "installer_username"))
    @AttributeOverride(name = "password", column = @Column(name = "installer_password"))
    @AttributeOverride(name = "trust", column = @Column(name = "installer_trust"))
    @AttributeOverride(name = "certificates", column = @Column(name = "installer_certificates"))
    @AttributeOverride(name = "presented", column = @Column(name = "installer_presented"))
    @AttributeOverride(name = "error", column = @Column(name = "installer_error"))
    private Connection installer = new Connection();

    @Embedded
    @AttributeOverride(name = "host", column = @Column(name = "manager_host"))
    @AttributeOverride(name = "username", column = @Column(name = "manager_username"))
    @AttributeOverride(name = "password", column = @Column(name = "manager_password"))
    @AttributeOverride(name = "trust", column = @Column(name = "manager_trust"))
    @AttributeOverride(name = "certificates", column = @Column(name = "manager_certificates"))
    @AttributeOverride(name = "presented", column = @Column(name = "manager_presented"))
    @AttributeOverride(name = "error", column = @Column(name = "manager_error"))
    private Connection manager = new Connection();

    @OneToMany(mappedBy = "environment", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Schedule> schedules = new ArrayList<>();

    @Column(name = "last_sync")
    private Instant lastSync;

    @Column(name = "last_sync_status")
    private SyncStatus lastSyncStatus = SyncStatus.NEVER;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Environment() {}

    Environment(Instant now) {
        createdAt = now;
        for (Source source : Source.values()) {
            schedules.add(new Schedule(this, source, now));
        }
    }

    /** Takes over everything but the passwords, which are sealed for the id and so come after it. */
    void change(EnvironmentDraft draft, Instant now) {
        name = draft.getName();
        description = draft.getDescription();
        for (Source source : Source.values()) {
            ConnectionDraft other = draft.connection(source);
            if (!connection(source).reaches(other) || !other.getPassword().isEmpty()) {
                schedule(source).resume(now);
            }
            connection(source).change(other);
            schedule(source).change(other, now);
        }
        updatedAt = now;
    }

    /**
     * Trusts a source by the certificate that it showed, and by no other.
     *
     * @throws InvalidInputException when that is not the one of this thumbprint
     */
    void pin(Source source, String thumbprint, Instant now) {
        connection(source).pin(thumbprint, source.label() + " of " + name);
        updatedAt = now;
    }

    /** Lets timers read these sources again; tells whether one was paused. */
    boolean resume(Set<Source> sources, Instant now) {
        long resumed =
                sources.stream().filter(source -> schedule(source).resume(now)).count();
        return resumed > 0;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    Connection connection(Source source) {
        return source == Source.VCF_INSTALLER ? installer : manager;
    }

    Schedule schedule(Source source) {
        return schedules.stream()
                .filter(schedule -> schedule.source() == source)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No schedule of " + source + " in environment " + id));
    }

    Optional<Instant> lastSync() {
        return Optional.ofNullable(lastSync);
    }

    SyncStatus lastSyncStatus() {
        return lastSyncStatus;
    }

    long version() {
        return version;
    }
}
