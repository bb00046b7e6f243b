package org.vcfcredentials.environment;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Remembers the changes that were fired. */
final class FakeEvents implements Event<EnvironmentChanged> {
    private final List<EnvironmentChanged> fired = new ArrayList<>();

    List<EnvironmentChanged> fired() {
        return fired;
    }

    @Override
    public void fire(EnvironmentChanged event) {
        fired.add(event);
    }

    @Override
    public <U extends EnvironmentChanged> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EnvironmentChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<EnvironmentChanged> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EnvironmentChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EnvironmentChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
