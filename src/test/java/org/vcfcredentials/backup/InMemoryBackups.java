package org.vcfcredentials.backup;

import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.audit.Actor;

/** Every backup ends as told. */
public class InMemoryBackups extends Backups {
    /** Those that there are. */
    public List<Backup> list = List.of();

    /** How the next one ends. */
    public BackupOutcome outcome;

    /** Who asked for one. */
    public final List<String> askedBy = new ArrayList<>();

    @Override
    public List<Backup> list() {
        return list;
    }

    @Override
    public BackupOutcome run(Actor actor) {
        askedBy.add(actor.username());
        return outcome;
    }
}
