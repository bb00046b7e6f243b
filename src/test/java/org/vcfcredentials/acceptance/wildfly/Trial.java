package org.vcfcredentials.acceptance.wildfly;

import java.util.Locale;
import org.vcfcredentials.acceptance.servers.Jvm;

/** What was found after one redeployment. */
record Trial(
        int number,
        Way way,
        String story,
        String requestUnderWay,
        int timers,
        int credentials,
        int loaders,
        int libraries,
        int threads,
        int openFiles,
        long metaspace) {
    /** The running one, one that the JDK's records may keep, and one that is just about to go. */
    static final int MOST_LOADERS = 3;

    /** Beside the sources' timers, in the same bean. */
    private static final int HEARTBEAT = 1;

    private static final String LOADER = "deployment.ROOT.war";

    /** How the administrator did it. */
    enum Way {
        COMMAND_LINE,
        UPLOAD,
        SCRIPT
    }

    /** What a client saw, and how the request that was under way ended. */
    record Seen(String story, String requestUnderWay) {}

    static Trial of(int number, Way way, Seen seen, int credentials, DedicatedServer server) {
        Jvm jvm = server.jvm();
        Management management = server.management();
        return new Trial(
                number,
                way,
                seen.story(),
                seen.requestUnderWay(),
                management.timers().size() - HEARTBEAT,
                credentials,
                jvm.afterCollections(MOST_LOADERS, () -> jvm.loaders(LOADER)),
                jvm.libraries(),
                jvm.threads(),
                jvm.openFiles(),
                management.metaspaceMegabytes());
    }

    static String heading() {
        return "trial  way           timers  credentials  loaders  libraries  threads  files  metaspace MB  sync's request  seen";
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%5d  %-12s  %6d  %11d  %7d  %9d  %7d  %5d  %12d  %-14s  %s",
                number,
                way.name().toLowerCase(Locale.ROOT),
                timers,
                credentials,
                loaders,
                libraries,
                threads,
                openFiles,
                metaspace,
                requestUnderWay,
                story);
    }
}
