package org.vcfcredentials.server;

import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.audit.Actor;

/** Ends nothing. */
public class InMemoryRestart extends Restart {
    /** Whether somebody would bring the process back. */
    public boolean possible = true;

    /** Who asked for one. */
    public final List<String> asked = new ArrayList<>();

    @Override
    public boolean isPossible() {
        return possible;
    }

    @Override
    public boolean begin(Actor actor) {
        asked.add(actor.username());
        return possible;
    }
}
