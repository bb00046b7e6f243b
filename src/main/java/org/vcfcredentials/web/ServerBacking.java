package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.platform.ProductVersion;
import org.vcfcredentials.server.Restart;
import org.vcfcredentials.server.ServerState;
import org.vcfcredentials.server.ServerStatus;
import org.vcfcredentials.server.StorageState;

/** The page of the server, for admins. */
@Named
@RequestScoped
public class ServerBacking {
    private final ServerStatus status;
    private final Restart restart;
    private final CurrentUser currentUser;
    private ServerState server;
    private StorageState storage;

    /** For the container's proxy. */
    ServerBacking() {
        this(null, null, null);
    }

    @Inject
    ServerBacking(ServerStatus status, Restart restart, CurrentUser currentUser) {
        this.status = status;
        this.restart = restart;
        this.currentUser = currentUser;
    }

    /** The process, as it was when first asked for in this request. */
    public ServerState getServer() {
        if (server == null) {
            server = status.server();
        }
        return server;
    }

    /** The space, as it was when first asked for in this request. */
    public StorageState getStorage() {
        if (storage == null) {
            storage = status.storage();
        }
        return storage;
    }

    /** The commit that was built, in short; empty when nobody knows. */
    public String getCommit() {
        return ProductVersion.COMMIT;
    }

    /** When that was written; {@code null} when nobody knows. */
    public Instant getDate() {
        return ProductVersion.DATE.orElse(null);
    }

    /** A size for people. */
    public String size(long bytes) {
        return Bytes.text(bytes);
    }

    /** Whether the process would be brought back. */
    public boolean isRestartable() {
        return restart.isPossible();
    }

    /** Restarts in a moment; the page waits for it. */
    public void restart() {
        restart.begin(currentUser.actor());
    }
}
