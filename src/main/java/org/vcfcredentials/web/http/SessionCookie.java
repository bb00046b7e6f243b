package org.vcfcredentials.web.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Makes the session cookie {@code SameSite=Lax}; the rest of it is in {@code web.xml}, whose attributes Payara 6 does not read.
 * Lax and not Strict: whoever follows a link from a ticket or a mail is still logged in. Nothing is changed by GET, and the
 * origin filter refuses what Lax would let through.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
    }
}
