package org.vcfcredentials.platform;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.beans.Introspector;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Lets the JDK forget the application when it is undeployed. Its caches of beans and of texts hold our classes softly: on WildFly
 * a redeployment would keep all classes of the one before until memory gets short. Payara warns of drivers that stay registered.
 */
@WebListener
public class UndeploymentCleanup implements ServletContextListener {
    private static final System.Logger LOG = System.getLogger(UndeploymentCleanup.class.getName());
    private static final long LONGEST_WAIT_MILLISECONDS = 1_000;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ClassLoader ours = UndeploymentCleanup.class.getClassLoader();
        driversOf(ours).forEach(UndeploymentCleanup::deregister);
        ResourceBundle.clearCache(ours);
        threadGroups().forEach(UndeploymentCleanup::forgetBeans);
    }

    private static List<ThreadGroup> threadGroups() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        var below = new ThreadGroup[top.activeGroupCount() + 20];
        int count = top.enumerate(below);
        return Stream.concat(Stream.of(top), Arrays.stream(below, 0, count)).toList();
    }

    /** The JDK keeps what it knows of beans for each group of threads, and pages are served by another group than ours. */
    private static void forgetBeans(ThreadGroup group) {
        var inside = new Thread(group, Introspector::flushCaches, "vcm-forget-beans");
        inside.start();
        try {
            inside.join(LONGEST_WAIT_MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Driver> driversOf(ClassLoader loader) {
        return DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == loader)
                .toList();
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException stays) {
            LOG.log(System.Logger.Level.WARNING, "The driver {0} stays registered: {1}", driver, stays.getMessage());
        }
    }
}
