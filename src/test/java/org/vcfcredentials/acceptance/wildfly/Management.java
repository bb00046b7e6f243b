package org.vcfcredentials.acceptance.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** What WildFly's management tells of a running server. */
record Management(int port) {
    static final String DEPLOYMENT = "vcf-credential-manager.war";

    /** What the timers of the application are for, as the EJB container knows them. */
    List<String> timers() {
        ModelNode address =
                Operations.createAddress("deployment", DEPLOYMENT, "subsystem", "ejb3", "singleton-bean", "SyncTimers");
        ModelNode read = Operations.createReadResourceOperation(address);
        read.get("include-runtime").set(true);
        return execute(read).get("timers").asList().stream()
                .map(timer -> timer.get("info").asString())
                .sorted()
                .toList();
    }

    /** {@code OK}, {@code FAILED} or {@code STOPPED}. */
    String deploymentStatus() {
        return execute(Operations.createReadAttributeOperation(
                        Operations.createAddress("deployment", DEPLOYMENT), "status"))
                .asString();
    }

    long metaspaceMegabytes() {
        ModelNode address =
                Operations.createAddress("core-service", "platform-mbean", "type", "memory-pool", "name", "Metaspace");
        return execute(Operations.createReadAttributeOperation(address, "usage"))
                        .get("used")
                        .asLong()
                >> 20;
    }

    private ModelNode execute(ModelNode operation) {
        try (ModelControllerClient client = ModelControllerClient.Factory.create("remote+http", "127.0.0.1", port)) {
            ModelNode answer = client.execute(operation);
            if (!Operations.isSuccessfulOutcome(answer)) {
                throw new IllegalStateException(answer.toString());
            }
            return Operations.readResult(answer);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
