package org.vcfcredentials.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the server's own refusals (no such address, method or media type) the body all others have. */
@Provider
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        if (original.getStatus() < 400 || original.getEntity() instanceof Problem) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return FailureMapper.unexpected(refusal);
        }
        Response answer = Problem.ofStatus(original.getStatus()).response();
        Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }
}
