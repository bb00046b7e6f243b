package org.vcfcredentials.sync;

import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.audit.Actor;

/** Checks nothing and remembers who asked. */
public class ScriptedExpirations extends Expirations {
    /** Who had which environment checked. */
    public final List<String> checks = new ArrayList<>();

    @Override
    public void start(long environmentId, Actor actor) {
        checks.add(actor.username() + " " + environmentId);
    }
}
