package org.vcfcredentials.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The answer to every error nothing else answers: what happened and what to do, and nothing about the product, its server or the
 * exception. Needs nothing, so that it works when nothing else does; the style sheets only make it nicer.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        response.setStatus(status);
        SecurityHeaders.apply(request, response);
        if (wantsJson(request)) {
            Answers.json(response, status, sentence(status));
            return;
        }
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page(sentence(status), request.getContextPath() + "/"));
    }

    /** Called directly, there is no error to tell of, and no such page. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith(request.getContextPath() + AccessFilter.API);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request could not be understood.";
            case 401 -> "Log in first.";
            case 403 -> "This is not allowed.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This cannot be done here.";
            case 406 -> "There is no answer in a format that was asked for.";
            case 413 -> "The request is too large.";
            case 415 -> "The request has a format that is not read here.";
            case 429 -> "There were too many requests. Try again in a moment.";
            case 503 -> "The server is not ready. Try again in a moment.";
            default ->
                status < 500
                        ? "The request was refused."
                        : "Something went wrong on the server. Try again; if it stays so, its log says why.";
        };
    }

    private static String page(String sentence, String home) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="UTF-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%1$s</title>
                  <script src="%2$sjakarta.faces.resource/js/theme.js.xhtml"></script>
                  <link rel="stylesheet" href="%2$sjakarta.faces.resource/css/tokens.css.xhtml">
                  <link rel="stylesheet" href="%2$sjakarta.faces.resource/css/base.css.xhtml">
                  <link rel="stylesheet" href="%2$sjakarta.faces.resource/css/pages.css.xhtml">
                  <link rel="stylesheet" href="%2$sjakarta.faces.resource/css/buttons.css.xhtml">
                </head>
                <body class="centred"><main class="narrow"><section class="narrow-card">
                  <h1>%1$s</h1>
                  <a class="button primary wide" href="%2$s">To the start page</a>
                </section></main></body>
                </html>
                """.formatted(sentence, home);
    }
}
