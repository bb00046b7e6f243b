package org.vcfcredentials.acceptance.payara;

import java.util.regex.Pattern;
import org.vcfcredentials.acceptance.servers.Jvm;

/** How much of what a redeployment must not pile up a server's process holds, after a collection. */
record Footprint(int loaders, int timers, int threads, int files, int libraries) {
    private static final String LOADER = "org.glassfish.web.loader.WebappClassLoader";
    private static final String TIMER = "com.sun.ejb.containers.EJBTimerTask";

    static Footprint of(Jvm jvm) {
        int loaders = jvm.afterCollections(Redeployment.MOST_LOADERS, () -> count(jvm, LOADER));
        return new Footprint(loaders, count(jvm, TIMER), jvm.threads(), jvm.openFiles(), jvm.libraries());
    }

    private static int count(Jvm jvm, String type) {
        String histogram = jvm.jcmd("GC.class_histogram");
        var line = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +" + Pattern.quote(type) + "(?: .*)?$")
                .matcher(histogram);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
