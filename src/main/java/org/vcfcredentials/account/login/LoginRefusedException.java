package org.vcfcredentials.account.login;

/** User name or password is wrong, or there were too many attempts; the message is fit for the user and tells not which. */
public class LoginRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public LoginRefusedException(String message) {
        super(message);
    }
}
