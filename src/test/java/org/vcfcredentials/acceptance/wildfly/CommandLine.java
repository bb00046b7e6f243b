package org.vcfcredentials.acceptance.wildfly;

import java.util.List;
import java.util.Map;
import org.vcfcredentials.acceptance.servers.Command;

/** {@code jboss-cli}, connected to a server on this machine. */
record CommandLine(int managementPort) {
    static final String DEPLOY =
            "deploy " + Distribution.WAR + " --name=" + Management.DEPLOYMENT + " --runtime-name=ROOT.war";

    Command run(String command) {
        return Command.run(
                Map.of("JAVA_OPTS", Distribution.QUICK),
                List.of(
                        Distribution.HOME.resolve("bin/jboss-cli.sh").toString(),
                        "--connect",
                        "--controller=remote+http://127.0.0.1:" + managementPort,
                        command));
    }
}
