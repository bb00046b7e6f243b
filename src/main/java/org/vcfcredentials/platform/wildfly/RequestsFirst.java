package org.vcfcredentials.platform.wildfly;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.LifecycleInterceptor;
import io.undertow.servlet.api.ServletInfo;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import org.vcfcredentials.platform.RequestsUnderWay;

/**
 * Lets requests end before the first filter or servlet is taken away. WildFly's REST, when it is taken away under a request, leaves the
 * application in the thread that served it, for ever.
 */
public class RequestsFirst implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addLifecycleInterceptor(new Wait(context));
    }

    private static final class Wait implements LifecycleInterceptor {
        private final ServletContext context;
        private boolean over;

        Wait(ServletContext context) {
            this.context = context;
        }

        @Override
        public void init(ServletInfo servlet, Servlet instance, LifecycleContext next) throws ServletException {
            next.proceed();
        }

        @Override
        public void init(FilterInfo filter, Filter instance, LifecycleContext next) throws ServletException {
            next.proceed();
        }

        @Override
        public void destroy(ServletInfo servlet, Servlet instance, LifecycleContext next) throws ServletException {
            awaitRequests();
            next.proceed();
        }

        @Override
        public void destroy(FilterInfo filter, Filter instance, LifecycleContext next) throws ServletException {
            awaitRequests();
            next.proceed();
        }

        private void awaitRequests() {
            RequestsUnderWay requests = RequestsUnderWay.of(context);
            if (!over && requests != null) {
                over = true;
                requests.end();
            }
        }
    }
}
