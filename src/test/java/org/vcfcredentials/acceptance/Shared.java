package org.vcfcredentials.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser, and one product for all tests that do not need to stop it: whoever asks first for a {@link Chromium} or a {@link
 * Product} starts it, and it ends with the last test. Nobody can restart it. The product's admin has {@link Visit#ADMIN_PASSWORD}.
 */
final class Shared implements ParameterResolver {
    private static final Map<String, String> SETTINGS = Map.of(
            "VCM_ADMIN_PASSWORD", Visit.ADMIN_PASSWORD, "VCM_ALLOW_LOOPBACK_TARGETS", "true", "VCM_RESTART", "false");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(Namespace.create(Shared.class));
        return parameter.getParameter().getType() == Chromium.class
                ? store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                : store.getOrComputeIfAbsent(Product.class, key -> start(), Product.class);
    }

    private static Product start() {
        try {
            Path directory =
                    Files.createDirectories(Path.of("target", "acceptance").toAbsolutePath());
            return Product.started(Files.createTempDirectory(directory, "data-"), SETTINGS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
