package org.vcfcredentials.vcf.https;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.vcfcredentials.vcf.VcfException;

/** Sends requests to one endpoint, again after a while when it is busy or ailing, all of them before one deadline. */
final class Messenger {
    private final Transport transport;
    private final Deadline deadline;
    private final Backoff backoff;

    Messenger(Transport transport, Deadline deadline, Backoff backoff) {
        this.transport = transport;
        this.deadline = deadline;
        this.backoff = backoff;
    }

    /** The last answer, good or not; waiting for a better one ends when the deadline would pass meanwhile. */
    Answer send(Request request) throws VcfException {
        return send(request, Backoff::passes);
    }

    /** The same, as long as an answer has one of these statuses. */
    Answer send(Request request, IntPredicate passing) throws VcfException {
        for (int tries = 1; ; tries++) {
            Answer answer = transport.send(request, deadline);
            Optional<Duration> wait = backoff.after(answer, tries);
            boolean worthIt = passing.test(answer.status())
                    && wait.isPresent()
                    && wait.get().compareTo(deadline.remaining()) < 0;
            if (!worthIt) {
                return answer;
            }
            pause(wait.get());
        }
    }

    /** One try, that may last this long at most. */
    Answer sendOnce(Request request, Duration most) throws VcfException {
        return transport.send(request, deadline.atMost(most));
    }

    /** Waits, at most until the deadline. */
    void pause(Duration wait) throws VcfException {
        if (deadline.over()) {
            throw problems().timedOut(deadline);
        }
        try {
            backoff.sleep(wait.compareTo(deadline.remaining()) < 0 ? wait : deadline.remaining());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problems().cancelled();
        }
    }

    /** An answer that is no success, as a problem. */
    VcfException refusal(Answer answer, AccessToken token) {
        return problems().status(answer, backoff.asked(answer), token.scopes());
    }

    Problems problems() {
        return transport.problems();
    }
}
