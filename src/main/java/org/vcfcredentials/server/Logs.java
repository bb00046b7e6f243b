package org.vcfcredentials.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.file.Unclosed;

/** The server's logs, for admins: to be looked at, and to be taken away, which is audited. */
@ApplicationScoped
public class Logs {
    private final Settings settings;
    private final Audit audit;

    @Inject
    Logs(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Logs() {
        this(null, null);
    }

    /** Writes a file as it is at this moment; what is logged from now on is not in it. */
    @FunctionalInterface
    public interface Download {
        /** Writes all of it; what it writes to stays open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Newest first. */
    @AdminOnly
    public List<LogFile> list() {
        try {
            return directory().list();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The end of a log.
     *
     * @throws NotFoundException when there is no log of this name
     */
    @AdminOnly
    public List<String> lastLines(String name, int count) {
        LogFile log = find(name);
        try (var file = directory().open(log)) {
            return LastLines.of(file, count);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One log. Audited before.
     *
     * @throws NotFoundException when there is no log of this name
     */
    @AdminOnly
    public Download download(String name, Actor actor) {
        LogFile log = find(name);
        audit.record(actor, AuditAction.LOG_EXPORTED, log.name());
        return out -> copy(log, out);
    }

    /** All of them, as a compressed archive ({@code .tar.gz}). Audited before. */
    @AdminOnly
    public Download export(Actor actor) {
        List<LogFile> logs = list();
        audit.record(actor, AuditAction.LOG_EXPORTED, "all logs");
        return out -> archive(logs, out);
    }

    private LogFile find(String name) {
        try {
            return directory().find(name).orElseThrow(() -> new NotFoundException("There is no such log."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LogDirectory directory() {
        return new LogDirectory(settings.logDirectory());
    }

    private void archive(List<LogFile> logs, OutputStream out) throws IOException {
        var compressed = new GZIPOutputStream(new Unclosed(out));
        try (var tar = new TarArchiveOutputStream(compressed, "UTF-8")) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (LogFile log : logs) {
                var entry = new TarArchiveEntry("logs/" + log.name());
                entry.setSize(log.bytes());
                entry.setModTime(FileTime.from(log.modifiedAt()));
                tar.putArchiveEntry(entry);
                copy(log, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /** Exactly as many bytes as the listing told: a log that has shrunk since ends in zeros. */
    private void copy(LogFile log, OutputStream out) throws IOException {
        try (var file = directory().open(log);
                InputStream in = Channels.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (long left = log.bytes(); left > 0; ) {
                int size = (int) Math.min(block.length, left);
                int read = in.readNBytes(block, 0, size);
                Arrays.fill(block, read, size, (byte) 0);
                out.write(block, 0, size);
                left -= size;
            }
        }
    }
}
