package org.vcfcredentials.platform;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The start-up, during deployment and in one order: configuration, data directory, instance lock, schema, data source, then
 * the components' steps. When any of it fails, the deployment fails and no request is ever answered. It has no business method,
 * since calling a failed singleton would hide why it failed.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Bootstrap {
    private static final System.Logger LOG = System.getLogger(Bootstrap.class.getName());

    @Inject
    @Any
    private Instance<StartupStep> components;

    @Resource(lookup = "java:app/jdbc/vcm-writer")
    private DataSource writer;

    @PostConstruct
    void start() {
        long begin = System.nanoTime();
        try {
            step(
                    "configuration, data directory, lock, schema",
                    () -> Installation.current().databaseFile());
            step("data source", this::versionBehindPool);
            inOrder().forEach(component -> step(component.place().label(), component::run));
            StartupState.ready(Installation.current().settings().listeners());
            LOG.log(INFO, "Ready after {0} ms.", millisecondsSince(begin));
        } catch (RuntimeException | LinkageError failure) {
            StartupException reason = StartupException.of(failure);
            StartupState.failed(reason);
            undoEverything();
            throw reason;
        }
    }

    @PreDestroy
    void stop() {
        undoEverything();
        StartupState.restart();
        LOG.log(INFO, "Stopped.");
    }

    private static void step(String name, Supplier<?> work) {
        long begin = System.nanoTime();
        Object result = work.get();
        LOG.log(INFO, "Start-up: {0}: {1} ({2} ms)", name, result, millisecondsSince(begin));
    }

    /** Asked through the pool, so that a pool that forgets our settings stops the start-up and not a user. */
    private String versionBehindPool() {
        try (Connection connection = writer.getConnection()) {
            var product = connection.getMetaData();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion();
        } catch (SQLException unusable) {
            throw new StartupException(
                    StartupException.DATA_BROKEN, "The database cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private List<StartupStep> inOrder() {
        return components.stream()
                .sorted(Comparator.comparing(StartupStep::place))
                .toList();
    }

    private void undoEverything() {
        var reversed = new ArrayList<>(inOrder());
        Collections.reverse(reversed);
        reversed.forEach(Bootstrap::undo);
        Installation.release();
    }

    private static void undo(StartupStep component) {
        try {
            component.undo();
        } catch (RuntimeException failure) {
            LOG.log(WARNING, "Stopping " + component.place().label() + " failed", failure);
        }
    }

    private static long millisecondsSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
