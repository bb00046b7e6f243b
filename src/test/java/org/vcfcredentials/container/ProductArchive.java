package org.vcfcredentials.container;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR for tests inside the container. */
final class ProductArchive {
    private ProductArchive() {}

    /** Without web.xml, whose filters would ask the test's own servlet to log in. */
    static WebArchive withoutLogin() {
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, "vcf-credential-manager.war")
                .importFrom(new File(System.getProperty("war")))
                .as(WebArchive.class);
        archive.delete("/WEB-INF/web.xml");
        return archive.addClasses(ProductArchive.class, ContainersTimers.class).addPackages(true, "org.assertj.core");
    }
}
