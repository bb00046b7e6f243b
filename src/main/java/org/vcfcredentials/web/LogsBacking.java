package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vcfcredentials.server.LogFile;
import org.vcfcredentials.server.Logs;

/** The page of the logs, for admins. Which one it shows is in its address; the lines come by the API. */
@Named
@RequestScoped
public class LogsBacking {
    private static final List<Integer> LINES = List.of(100, 500, 1_000, 5_000);

    private final Logs logs;
    private final String asked;
    private List<LogFile> found;

    /** For the container's proxy. */
    LogsBacking() {
        this(null, null);
    }

    @Inject
    LogsBacking(Logs logs, HttpServletRequest request) {
        this.logs = logs;
        this.asked = request == null ? null : request.getParameter("file");
    }

    /** Newest first. */
    public List<LogFile> getList() {
        if (found == null) {
            found = logs.list();
        }
        return found;
    }

    /** The one to show: that which was asked for, or else the server's own, or the newest; {@code null} when there is none. */
    public LogFile getShown() {
        return newest(log -> log.name().equals(asked))
                .or(() -> newest(log -> log.name().startsWith("server.")))
                .or(() -> newest(log -> true))
                .orElse(null);
    }

    private Optional<LogFile> newest(Predicate<LogFile> wanted) {
        return getList().stream().filter(wanted).findFirst();
    }

    /** How many lines there may be shown. */
    public List<Integer> getLines() {
        return LINES;
    }

    /** A size for people. */
    public String size(long bytes) {
        return Bytes.text(bytes);
    }
}
