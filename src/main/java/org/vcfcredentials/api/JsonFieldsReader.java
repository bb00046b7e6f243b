package org.vcfcredentials.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.vcfcredentials.platform.InvalidInputException;

/**
 * Reads a request's JSON object, at most 1 MiB of it. What is wrong leaves as a finished response: servers wrap other exceptions
 * of a reader, each in its own way.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonFieldsReader implements MessageBodyReader<JsonFields> {
    /** The largest request body, in bytes. */
    static final int LIMIT = 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonFields.class;
    }

    @Override
    public JsonFields readFrom(
            Class<JsonFields> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new ClientErrorException(Problem.ofStatus(413).response());
        }
        try {
            return JsonBody.parse(body);
        } catch (InvalidInputException e) {
            throw new ClientErrorException(Problem.of(e).response(), e);
        }
    }
}
