package org.vcfcredentials.audit;

/**
 * Who does something, and from where.
 *
 * @param username the signed-in user, or the name that was tried at a failed login
 * @param address the client's address as the server saw it
 * @param userAgent what the client calls itself, shortened to 200 characters
 */
public record Actor(String username, String address, String userAgent) {
    /** The product itself: start-up and timers. */
    public static final Actor SYSTEM = new Actor("system", "", "");
}
