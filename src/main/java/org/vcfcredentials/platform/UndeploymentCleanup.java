package org.vcfcredentials.platform;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.beans.Introspector;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Lets the JDK forget the application when it is undeployed. Its caches of beans and of texts hold our classes softly: on WildFly
 * a redeployment would keep all classes of the one before until memory gets short. Payara warns of drivers that stay registered.
 */
@WebListener
public class UndeploymentCleanup implements ServletContextListener {
    private static final System.Logger LOG = System.getLogger(UndeploymentCleanup.class.getName());

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ClassLoader ours = UndeploymentCleanup.class.getClassLoader();
        driversOf(ours).forEach(UndeploymentCleanup::deregister);
        ResourceBundle.clearCache(ours);
        Introspector.flushCaches();
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
