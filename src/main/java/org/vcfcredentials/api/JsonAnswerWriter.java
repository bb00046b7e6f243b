package org.vcfcredentials.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Sends a {@link JsonAnswer} whole. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonAnswerWriter implements MessageBodyWriter<JsonAnswer> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return JsonAnswer.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            JsonAnswer answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(answer.toBytes());
    }
}
