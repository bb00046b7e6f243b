package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.ForbiddenException;
import org.vcfcredentials.account.LoginRefusedException;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;

/**
 * Why a request was refused, as the API tells it: {@code {"error": …, "details": […]}}.
 *
 * @param reference what to look for in the log; only for failures of ours
 */
record Problem(int status, String error, List<String> details, Optional<String> reference) implements JsonAnswer {
    Problem(int status, String error, String... details) {
        this(status, error, List.of(details), Optional.empty());
    }

    static Problem of(InvalidInputException e) {
        return new Problem(400, "Validation failed", e.details(), Optional.empty());
    }

    static Problem of(LoginRefusedException e) {
        return new Problem(401, "Login refused", e.getMessage());
    }

    static Problem of(ForbiddenException e) {
        return new Problem(403, "Not allowed", e.getMessage());
    }

    static Problem of(NotFoundException e) {
        return new Problem(404, "Not found", e.getMessage());
    }

    static Problem of(UnreadableSecretException e) {
        return new Problem(
                422,
                "Unreadable",
                "What is stored does not open: it was changed or moved in the database. " + e.getMessage());
    }

    /** A failure of ours: everything about it is in the log and nothing in the answer. */
    static Problem ofFailure(String reference) {
        return new Problem(
                500,
                "Something went wrong in the server",
                List.of("The server's log says more, next to the reference " + reference + "."),
                Optional.of(reference));
    }

    /** What the server itself refuses before a resource is reached. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> new Problem(401, "Not signed in", "Send a token: Authorization: Bearer …");
            case 403 -> new Problem(403, "Not allowed", "Your role does not allow this.");
            case 404 -> new Problem(404, "Not found", "There is nothing at this address.");
            case 405 -> new Problem(405, "Method not allowed", "This address does not take this method; see Allow.");
            case 406 -> new Problem(406, "Not acceptable", "The answer is JSON (an export: its file); see Accept.");
            case 413 -> new Problem(413, "Too large", "A request body may have at most 1 MiB.");
            case 415 -> new Problem(415, "Unsupported media type", "Send the body as Content-Type: application/json.");
            default -> new Problem(status, "Request refused", "The server cannot read this request.");
        };
    }

    Response response() {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(this)
                .build();
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("error", error).writeStartArray("details");
        details.forEach(json::write);
        json.writeEnd();
        reference.ifPresent(text -> json.write("reference", text));
        json.writeEnd();
    }
}
