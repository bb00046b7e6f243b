package org.vcfcredentials.platform;

import java.util.OptionalInt;

/**
 * The doors that the launcher of Payara Micro opens after a successful start. On other servers the listeners are the server's.
 *
 * @param httpPort absent unless a reverse proxy on this host is to speak to us without TLS
 */
public record Listeners(int httpsPort, String httpsAddress, OptionalInt httpPort, String httpAddress) {}
