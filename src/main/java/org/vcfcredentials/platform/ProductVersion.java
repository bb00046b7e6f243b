package org.vcfcredentials.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this build calls itself. */
public final class ProductVersion {
    /** The version in the form {@code major.minor.patch}, as the build wrote it. */
    public static final String VERSION = read();

    private ProductVersion() {}

    private static String read() {
        try (InputStream in = ProductVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
