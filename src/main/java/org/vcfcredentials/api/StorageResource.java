package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.server.ServerStatus;
import org.vcfcredentials.server.StorageState;

/** What takes up how much space. */
@Path("storage-info")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StorageResource {
    private final ServerStatus status;

    @Inject
    public StorageResource(ServerStatus status) {
        this.status = status;
    }

    /** For the container's proxy. */
    public StorageResource() {
        this(null);
    }

    /** In bytes. */
    @GET
    @AdminOnly
    public JsonAnswer read() {
        return new StorageAnswer(status.storage());
    }

    private record StorageAnswer(StorageState storage) implements JsonAnswer {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject()
                    .write("database_bytes", storage.database())
                    .write("logs_bytes", storage.logs())
                    .write("backups_bytes", storage.backups())
                    .write("disk_free_bytes", storage.diskFree())
                    .write("disk_total_bytes", storage.diskSize())
                    .writeEnd();
        }
    }
}
