package org.vcfcredentials.vcf.https;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the process holds at a moment. */
record Resources(int threads, long files) {
    static Resources now() {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Resources(Thread.activeCount(), system.getOpenFileDescriptorCount());
    }
}
