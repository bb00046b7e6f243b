package org.vcfcredentials.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.vcfcredentials.account.ForbiddenException;
import org.vcfcredentials.account.LoginRefusedException;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;

/** Turns whatever is thrown into an answer, also when a container wrapped it on the way. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());
    private static final int DEEPEST_CAUSE = 5;

    @Override
    public Response toResponse(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof InvalidInputException invalid) {
                return Problem.of(invalid).response();
            } else if (cause instanceof NotFoundException notFound) {
                return Problem.of(notFound).response();
            } else if (cause instanceof ForbiddenException forbidden) {
                return Problem.of(forbidden).response();
            } else if (cause instanceof LoginRefusedException refused) {
                return Problem.of(refused).response();
            } else if (cause instanceof UnreadableSecretException unreadable) {
                return Problem.of(unreadable).response();
            }
            cause = cause.getCause();
        }
        return unexpected(failure);
    }

    /** Logs a failure of ours and answers with nothing but the reference to that entry. */
    static Response unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "A request to the API failed, reference " + reference, failure);
        return Problem.ofFailure(reference).response();
    }
}
