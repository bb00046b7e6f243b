package org.vcfcredentials.platform.wildfly;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.wildfly.elytron.web.undertow.server.servlet.AuthenticationManager;
import org.wildfly.security.auth.server.SecurityDomain;

/**
 * Lets Jakarta Security tell a stock WildFly who is logged in. By default WildFly accepts only users of its own security domain
 * (ELY01177); here, as with {@code integrated-jaspi=false} in its configuration, it takes the application's word.
 */
public class OwnAuthentication implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(deployment.getClassLoader());
        try {
            SecurityDomain domain = SecurityDomain.getCurrent();
            if (domain != null) {
                configure(deployment, domain);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void configure(DeploymentInfo deployment, SecurityDomain domain) {
        AuthenticationManager.builder()
                .setSecurityDomain(domain)
                .setEnableJaspi(true)
                .setIntegratedJaspi(false)
                .build()
                .configure(deployment);
    }
}
