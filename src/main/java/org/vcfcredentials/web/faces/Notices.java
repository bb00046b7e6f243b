package org.vcfcredentials.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vcfcredentials.platform.InvalidInputException;

/** Tells the user what happened, in the words of the message bundle. */
@ApplicationScoped
public class Notices {
    private static final String BUNDLE = "org.vcfcredentials.web.messages";

    /** Something went well. */
    public void info(String key, Object... arguments) {
        tell(FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Something did not happen, and why. */
    public void error(String key, Object... arguments) {
        tell(FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /** The input was refused: one message for each broken rule. */
    public void refused(InvalidInputException refusal) {
        refusal.details().forEach(detail -> tell(FacesMessage.SEVERITY_ERROR, detail));
    }

    /** The input of one field was refused; {@code field} is the id of it on the page. */
    public void refusedAt(String field, InvalidInputException refusal) {
        refusal.details().forEach(detail -> tellAt(field, detail));
    }

    /** Something is wrong with one field. */
    public void errorAt(String field, String key, Object... arguments) {
        tellAt(field, text(key, arguments));
    }

    private static void tellAt(String field, String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        context.validationFailed();
    }

    /** A sentence that is fit for the user as it is. */
    public void error(Exception explained) {
        tell(FacesMessage.SEVERITY_ERROR, explained.getMessage());
    }

    /** Shows what was told so far on the page that the answer redirects to. */
    public void keepForNextPage() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** A text of the bundle with {@code {0}} and so on filled in. */
    public String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    /** Hands one message to the page; the form is then marked as failed when it is an error. */
    protected void tell(Severity severity, String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(severity, sentence, null));
        if (severity == FacesMessage.SEVERITY_ERROR) {
            context.validationFailed();
        }
    }
}
