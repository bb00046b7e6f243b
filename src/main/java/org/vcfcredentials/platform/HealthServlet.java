package org.vcfcredentials.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells machines how we are, without login and without details: {@code /health/live} is 200 unless the start-up failed,
 * {@code /health/ready} is 200 once it has succeeded and as long as the timers tick; 503 otherwise. Injects nothing, so that it works
 * when nothing else does.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StartupState.Phase phase = StartupState.phase();
        boolean up = request.getServletPath().endsWith("live")
                ? phase != StartupState.Phase.FAILED
                : phase == StartupState.Phase.READY && !Heartbeat.stopped();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
