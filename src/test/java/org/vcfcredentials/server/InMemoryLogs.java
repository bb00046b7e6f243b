package org.vcfcredentials.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.NotFoundException;

/** One log with two lines. */
public class InMemoryLogs extends Logs {
    private static final String NAME = "server.0.log";

    /** What was taken away, and by whom. */
    public final List<String> taken = new ArrayList<>();

    @Override
    public List<LogFile> list() {
        return List.of(new LogFile(NAME, 12, Instant.parse("2026-11-22T09:08:07Z")));
    }

    @Override
    public List<String> lastLines(String name, int count) {
        require(name);
        List<String> lines = List.of("first", "second");
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    @Override
    public Download download(String name, Actor actor) {
        require(name);
        return take(name, actor);
    }

    @Override
    public Download export(Actor actor) {
        return take("all", actor);
    }

    private Download take(String name, Actor actor) {
        taken.add(actor.username() + " " + name);
        return out -> out.write("content".getBytes(StandardCharsets.UTF_8));
    }

    private static void require(String name) {
        if (!name.equals(NAME)) {
            throw new NotFoundException("There is no such log.");
        }
    }
}
