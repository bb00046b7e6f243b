package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.server.Encryption;

/** The keys that secrets are encrypted with: what may be told of them, and their rotation. */
@Path("keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    private final Encryption encryption;
    private final CurrentUser user;

    @Inject
    public KeysResource(Encryption encryption, CurrentUser user) {
        this.encryption = encryption;
        this.user = user;
    }

    /** For the container's proxy. */
    public KeysResource() {
        this(null, null);
    }

    /** Since when there are which keys, and how far their rotation is. */
    @GET
    @AdminOnly
    public JsonAnswer keys() {
        return new KeysAnswer(encryption.keysets(), encryption.rotation());
    }

    /** Begins to rotate the data keys, or joins the rotation under way, and answers at once. */
    @POST
    @AdminOnly
    @Path("rotate")
    public Response rotate() {
        var rotation = encryption.rotate(user.actor());
        return Response.accepted(new KeysAnswer(encryption.keysets(), rotation)).build();
    }

    /** Makes a new master key in the place of the one in its file. */
    @POST
    @AdminOnly
    @Path("change-master")
    public JsonAnswer changeMaster() {
        String former = encryption.changeMasterKey(user.actor()).toString();
        return new MasterKeyAnswer(encryption.masterKey().place(), former);
    }
}
