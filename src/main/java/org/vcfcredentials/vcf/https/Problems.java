package org.vcfcredentials.vcf.https;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.vcfcredentials.vcf.UntrustedException;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

/** Says in one sentence for the administrator what went wrong with one endpoint, and what to do. */
final class Problems {
    private static final String READING = "CREDENTIAL_READ";

    private final VcfEndpoint endpoint;
    private final String name;

    Problems(VcfEndpoint endpoint) {
        this.endpoint = endpoint;
        this.name = endpoint.source().label() + " at " + VendorError.printable(endpoint.host());
    }

    VcfException notAHost() {
        return new VcfException(
                Reason.TARGET_NOT_ALLOWED,
                name + " is not a host: enter a DNS name or an IP address, with \":port\" if it is not 443.");
    }

    private VcfException leadsInside() {
        return new VcfException(
                Reason.TARGET_NOT_ALLOWED,
                name
                        + " leads to this server itself or to a link-local address, which is not allowed. Check the host.");
    }

    private VcfException leadsAstray() {
        return new VcfException(
                Reason.TARGET_NOT_ALLOWED,
                name + " has an address outside the networks that VCM_ALLOWED_NETWORKS allows. Check the host.");
    }

    VcfException timedOut(Deadline deadline) {
        return new VcfException(
                Reason.TIMED_OUT,
                name + " did not answer completely within " + deadline.length().toSeconds()
                        + " seconds. Check that it is healthy, or allow more time with VCM_SYNC_DEADLINE.");
    }

    VcfException cancelled() {
        return new VcfException(Reason.CANCELLED, "Reading " + name + " was cancelled.");
    }

    VcfException unreadable(UnreadableAnswerException e) {
        return new VcfException(Reason.UNREADABLE_ANSWER, name + " " + e.getMessage());
    }

    VcfException signInRefused(Answer answer) {
        return with(
                Reason.WRONG_CREDENTIALS,
                " refused the user name or the password (401). Correct them before the next try: repeated failures lock the"
                        + " account.",
                answer);
    }

    VcfException tokenRefused(Answer answer) {
        return with(
                Reason.TOKEN_REFUSED,
                " accepted the password but not the token it gave for it (401). Check its clock and its identity service.",
                answer);
    }

    /**
     * An answer that is no success.
     *
     * @param wait how long the source wants to be left alone
     * @param scopes what the account may do, as far as its token tells
     */
    VcfException status(Answer answer, Optional<Duration> wait, List<String> scopes) {
        int status = answer.status();
        if (status == 403) {
            return with(Reason.NO_PERMISSION, " does not let this account do that (403)." + missing(scopes), answer);
        }
        if (status == 429) {
            String until = wait.map(each -> " and asks us to come back in " + each.toSeconds() + " seconds")
                    .orElse("");
            return with(Reason.BUSY, " is busy (429)" + until + ". The next sync tries again.", answer);
        }
        if (status == 400) {
            return with(Reason.REQUEST_REFUSED, " did not accept the request (400). Check its release.", answer);
        }
        if (status == 404) {
            return with(Reason.NO_SUCH_API, " does not know this API (404). Check the host and its release.", answer);
        }
        if (status >= 300 && status < 400) {
            String text = " sent us elsewhere (" + status + "), which is not followed. Enter the host itself.";
            return new VcfException(Reason.HTTP_STATUS, name + text);
        }
        return with(Reason.HTTP_STATUS, " answered with HTTP status " + status + ".", answer);
    }

    private static String missing(List<String> scopes) {
        if (scopes.isEmpty()) {
            return " Give it the role ADMIN.";
        }
        String known = scopes.contains(READING)
                ? " Its token has the scope " + READING + ", which is not enough"
                : " Its token lacks the scope " + READING + " and has "
                        + VendorError.printable(String.join(", ", scopes));
        return known + ": give it the role ADMIN.";
    }

    /** A request that got no answer; certificates first, because their exceptions are also I/O exceptions. */
    VcfException failure(Throwable failure) {
        Optional<HandshakeException> shown = find(failure, HandshakeException.class);
        if (shown.isPresent() && find(failure, CertificateException.class).isPresent()) {
            return untrusted(shown.get());
        }
        if (find(failure, Dialer.LeadsInsideException.class).isPresent()) {
            return leadsInside();
        }
        if (find(failure, Dialer.LeadsAstrayException.class).isPresent()) {
            return leadsAstray();
        }
        if (find(failure, SSLException.class).isPresent()) {
            return failed(Reason.UNREACHABLE, " could not agree with us on TLS 1.2 or 1.3. Check the port.", failure);
        }
        if (find(failure, Line.TooLargeException.class).isPresent()) {
            return failed(
                    Reason.TOO_LARGE, " answered with more than 64 MiB, which is not read. Check the host.", failure);
        }
        return connection(failure);
    }

    private VcfException connection(Throwable failure) {
        if (find(failure, Dialer.ConnectTimedOutException.class).isPresent()) {
            String seconds = String.valueOf(Dialer.CONNECT_TIMEOUT.toSeconds());
            String text =
                    " did not accept a connection within " + seconds + " seconds. Check the host and the firewall.";
            return failed(Reason.TIMED_OUT, text, failure);
        }
        if (find(failure, SocketTimeoutException.class).isPresent()) {
            return failed(Reason.TIMED_OUT, " did not answer in time. Check that it is healthy.", failure);
        }
        if (find(failure, UnknownHostException.class).isPresent()) {
            return failed(Reason.HOST_NOT_FOUND, " was not found. Check the spelling and the DNS.", failure);
        }
        if (find(failure, NoRouteToHostException.class).isPresent()) {
            return failed(Reason.UNREACHABLE, " cannot be reached from here. Check the network.", failure);
        }
        if (find(failure, ConnectException.class).isPresent()) {
            return refusedOrUnreachable(failure);
        }
        if (find(failure, ConnectionClosedException.class).isPresent()
                || find(failure, MalformedChunkCodingException.class).isPresent()
                || find(failure, EOFException.class).isPresent()) {
            return failed(Reason.UNREADABLE_ANSWER, " broke off in the middle of an answer. Try again.", failure);
        }
        return failed(
                Reason.UNREACHABLE, " closed the connection before it answered. Check that it is healthy.", failure);
    }

    private VcfException refusedOrUnreachable(Throwable failure) {
        return says(failure, "unreachable")
                ? failed(Reason.UNREACHABLE, " cannot be reached from here. Check the network.", failure)
                : failed(
                        Reason.REFUSED,
                        " refused the connection. Check host and port, and that it is running.",
                        failure);
    }

    private UntrustedException untrusted(HandshakeException failure) {
        if (find(failure, ServerCheck.ChangedException.class).isPresent()) {
            String text =
                    " shows another certificate than the one that was confirmed. Nothing was sent to it. Find out whether it"
                            + " was renewed, compare the thumbprints, then confirm the new one.";
            return new UntrustedException(Reason.CERTIFICATE_CHANGED, name + text, failure.presented());
        }
        if (find(failure, ServerCheck.UnconfirmedException.class).isPresent()) {
            String text =
                    " shows a certificate that nobody has confirmed yet. Compare its thumbprint, then confirm it.";
            return new UntrustedException(Reason.CERTIFICATE_UNCONFIRMED, name + text, failure.presented());
        }
        String text = " shows a certificate that is not trusted: " + why(failure)
                + ". Pin it after comparing its thumbprint, or upload the authority that signed it.";
        return new UntrustedException(Reason.CERTIFICATE_NOT_TRUSTED, name + text, failure.presented());
    }

    private static String why(Throwable failure) {
        if (find(failure, CertificateExpiredException.class).isPresent()) {
            return "it has expired";
        }
        if (find(failure, CertificateNotYetValidException.class).isPresent()) {
            return "it is not valid yet";
        }
        boolean otherHost = says(failure, "subject alternative") || says(failure, "No name matching");
        return otherHost ? "it is for another host" : "it is not signed by an authority we know";
    }

    private VcfException with(Reason reason, String text, Answer answer) {
        return new VcfException(reason, name + text + VendorError.of(answer).sentence(endpoint.password()));
    }

    /** Keeps causes that tell of certificates only: others may quote what was received. */
    private VcfException failed(Reason reason, String text, Throwable cause) {
        return cause instanceof SSLException
                ? new VcfException(reason, name + text, cause)
                : new VcfException(reason, name + text);
    }

    /** Whether Java's own words tell a case that has no exception type of its own. */
    private static boolean says(Throwable failure, String words) {
        return chain(failure).anyMatch(link -> String.valueOf(link.getMessage()).contains(words));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(20);
    }
}
