package org.vcfcredentials.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Properties;

/** What the frame of every page says of the product itself. */
@Named("product")
@ApplicationScoped
public class ProductBacking {
    private static final String BUILD = "/META-INF/maven/org.vcfcredentials/vcf-credential-manager/pom.properties";

    private final String version;
    private final String stamp;

    /** For the container's proxy. */
    ProductBacking() {
        version = "";
        stamp = "";
    }

    @Inject
    ProductBacking(ServletContext application, Clock clock) {
        version = version(application);
        stamp = Long.toString(clock.instant().getEpochSecond(), Character.MAX_RADIX);
    }

    /** The released version; empty when it does not run from a built WAR. */
    public String getVersion() {
        return version;
    }

    /** Goes into the address of scripts and style sheets, so that browsers ask for them anew after an update. */
    public String getStamp() {
        return stamp;
    }

    private static String version(ServletContext application) {
        try (InputStream file = application.getResourceAsStream(BUILD)) {
            Properties build = new Properties();
            if (file != null) {
                build.load(file);
            }
            return build.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
