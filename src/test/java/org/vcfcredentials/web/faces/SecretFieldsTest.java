package org.vcfcredentials.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.lifecycle.Lifecycle;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.platform.Secret;

class SecretFieldsTest {
    private final FacesContext context = new PlainContext();
    private final SecretConverter converter = new SecretConverter();

    @Test
    void aPasswordArrivesAsTyped() {
        assertThat(converter.getAsObject(context, null, "  p'a\"s\\s <&> ").reveal())
                .isEqualTo("  p'a\"s\\s <&> ");
    }

    @Test
    void nothingTypedIsAnEmptySecret() {
        assertThat(converter.getAsObject(context, null, null).isEmpty()).isTrue();
    }

    @Test
    void aSecretNeverGoesBackToThePage() {
        assertThat(converter.getAsString(context, null, Secret.of("VMware1!"))).isEmpty();
    }

    @Test
    void aFieldThatWasReadIsEmptyBeforeThePageIsKept() {
        List<String> told = new ArrayList<>();
        EditableValueHolder field = (EditableValueHolder) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EditableValueHolder.class}, (proxy, method, arguments) -> {
                    told.add(method.getName());
                    return null;
                });
        ForgetSecrets.afterwards(context, field);

        new ForgetSecrets().beforePhase(new PhaseEvent(context, PhaseId.RENDER_RESPONSE, new NoLifecycle()));

        assertThat(told).containsExactly("resetValue");
    }

    /** A request with nothing but attributes. */
    private static final class PlainContext extends FacesContextWrapper {
        private final Map<Object, Object> attributes = new HashMap<>();

        PlainContext() {
            super(null);
        }

        @Override
        public Map<Object, Object> getAttributes() {
            return attributes;
        }
    }

    private static final class NoLifecycle extends Lifecycle {
        @Override
        public void addPhaseListener(PhaseListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void execute(FacesContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PhaseListener[] getPhaseListeners() {
            return new PhaseListener[0];
        }

        @Override
        public void removePhaseListener(PhaseListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void render(FacesContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
