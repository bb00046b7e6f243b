package org.vcfcredentials.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers that need neither Faces nor REST. */
final class Answers {
    private Answers() {}

    /** An error as the API tells it. {@code error} is a fixed sentence of ours, without quotes. */
    static void json(HttpServletResponse response, int status, String error) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"error\":\"" + error + "\",\"details\":[]}");
    }

    /** Sends a browser to a path of ours; a Faces request of a page that is still open is told so in Faces' own words. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String target = request.getContextPath() + path;
        if (!isForOpenPage(request)) {
            response.sendRedirect(target);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + escape(target)
                        + "\"></redirect></partial-response>");
    }

    /** Whether a page that is open sent it in the background. */
    static boolean isForOpenPage(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
