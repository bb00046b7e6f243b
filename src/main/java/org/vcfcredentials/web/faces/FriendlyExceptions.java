package org.vcfcredentials.web.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.context.OmniPartialViewContext;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.vcfcredentials.account.ForbiddenException;

/**
 * Brings the user back to a working page with a sentence about what happened: after a page has expired, after a refusal, and
 * after any failure of a request in the background, which would otherwise look as if nothing happened.
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
            Optional<String> sentence = sentence(exception);
            if (sentence.isPresent() && startOver(sentence.get())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static Optional<String> sentence(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return Optional.of("error.expired");
            }
            if (cause instanceof ForbiddenException) {
                return Optional.of("error.forbidden");
            }
        }
        if (!Faces.isAjaxRequest()) {
            return Optional.empty();
        }
        LOGGER.log(Level.ERROR, "A request of the page " + Faces.getRequestURI() + " failed", exception);
        return Optional.of("error.failed");
    }

    private static boolean startOver(String key) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.getExternalContext().isResponseCommitted()) {
            return false;
        }
        context.getExternalContext().responseReset();
        if (Faces.isAjaxRequest()) {
            OmniPartialViewContext.getCurrentInstance(context).resetPartialResponse();
        }
        Messages.addFlashGlobalError(new Notices().text(key));
        Faces.redirect(Faces.getRequestURI());
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
