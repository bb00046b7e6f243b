package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.backup.Backup;
import org.vcfcredentials.backup.BackupOutcome;
import org.vcfcredentials.backup.Backups;

/** The page of the backups, for admins: which there are, how the last attempt went, and another one. */
@Named
@RequestScoped
public class BackupsBacking {
    private final Backups backups;
    private final CurrentUser currentUser;
    private List<Backup> found;
    private Boolean running;

    /** For the container's proxy. */
    BackupsBacking() {
        this(null, null);
    }

    @Inject
    BackupsBacking(Backups backups, CurrentUser currentUser) {
        this.backups = backups;
        this.currentUser = currentUser;
    }

    /** Starts one, or joins the one under way. */
    public void start() {
        backups.start(currentUser.actor());
        running = true;
    }

    /** One answer for the whole page: one that changed half-way would leave it waiting for nothing. */
    public boolean isRunning() {
        if (running == null) {
            running = backups.isRunning();
        }
        return running;
    }

    /** Newest first. */
    public List<Backup> getList() {
        if (found == null) {
            found = backups.list();
        }
        return found;
    }

    /** What the latest attempt came to; {@code null} when there was none. */
    public BackupOutcome getLast() {
        return backups.last().orElse(null);
    }

    /** A size for people. */
    public String size(long bytes) {
        return Bytes.text(bytes);
    }
}
