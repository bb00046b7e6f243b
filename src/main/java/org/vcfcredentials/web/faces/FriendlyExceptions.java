package org.vcfcredentials.web.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.vcfcredentials.account.ForbiddenException;
import org.vcfcredentials.web.http.LocalPath;

/**
 * Tells the user what happened: after a page has expired, after a refusal, and after any failure of a request in the background, which
 * would otherwise look as if nothing happened. A page that is still open stays, with what was typed in it, and gets a status that
 * {@code connection.js} turns into a sentence; who asked for a whole page is brought back to a working one.
 */
public class FriendlyExceptions extends ExceptionHandlerWrapper {
    private static final Logger LOGGER = System.getLogger(FriendlyExceptions.class.getName());

    FriendlyExceptions(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable exception = events.next().getContext().getException();
            Optional<Known> known = known(exception);
            boolean told = Faces.isAjaxRequest()
                    ? answer(known.map(Known::status).orElseGet(() -> unforeseen(exception)))
                    : known.filter(FriendlyExceptions::startOver).isPresent();
            if (told) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /** What may happen to anybody: the status for an open page, the sentence for a new one. */
    private enum Known {
        EXPIRED(HttpServletResponse.SC_CONFLICT, "error.expired"),
        FORBIDDEN(HttpServletResponse.SC_FORBIDDEN, "error.forbidden");

        private final int status;
        private final String sentence;

        Known(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }

        int status() {
            return status;
        }
    }

    private static Optional<Known> known(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return Optional.of(Known.EXPIRED);
            }
            if (cause instanceof ForbiddenException) {
                return Optional.of(Known.FORBIDDEN);
            }
        }
        return Optional.empty();
    }

    private static int unforeseen(Throwable exception) {
        LOGGER.log(Level.ERROR, "A request of the page " + Faces.getRequestURI() + " failed", exception);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean answer(int status) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.getExternalContext().isResponseCommitted()) {
            return false;
        }
        context.getExternalContext().responseReset();
        context.getExternalContext().setResponseStatus(status);
        context.responseComplete();
        return true;
    }

    private static boolean startOver(Known known) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        external.responseReset();
        Messages.addFlashGlobalError(new Notices().text(known.sentence));
        // Who was to log in before they get somewhere still gets there.
        Faces.redirect(Faces.getRequestURI() + LocalPath.asNext(Faces.getRequestParameter("next")));
        return true;
    }

    /** Puts {@link FriendlyExceptions} in front of what the container has. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() throws FacesException {
            return new FriendlyExceptions(getWrapped().getExceptionHandler());
        }
    }
}
