package org.vcfcredentials.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new PlainContext();

    /** What pages read. */
    public record Host(String name, Optional<Integer> port) {}

    @Test
    void aRecordComponentReadsAsAProperty() {
        assertThat(resolver.getValue(context, new Host("sddc", Optional.empty()), "name"))
                .isEqualTo("sddc");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void anOptionalComponentIsItsValueOrNothing() {
        assertThat(resolver.getValue(context, new Host("sddc", Optional.of(443)), "port"))
                .isEqualTo(443);
        assertThat(resolver.getValue(context, new Host("sddc", Optional.empty()), "port"))
                .isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsNoComponentIsLeftToOthers() {
        assertThat(resolver.getValue(context, new Host("sddc", Optional.empty()), "length"))
                .isNull();
        assertThat(resolver.getValue(context, "no record", "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aRecordCannotBeWritten() {
        Host host = new Host("sddc", Optional.empty());

        assertThat(resolver.isReadOnly(context, host, "name")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, host, "name", "other"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    @Test
    void thereIsATypeForConverters() {
        assertThat(resolver.getType(context, new Host("sddc", Optional.empty()), "name"))
                .isEqualTo(String.class);
    }

    private static final class PlainContext extends ELContext {
        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
