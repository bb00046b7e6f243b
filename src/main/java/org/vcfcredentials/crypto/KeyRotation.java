package org.vcfcredentials.crypto;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToLongFunction;
import org.vcfcredentials.platform.StartupStep;

/**
 * Rotates the data keys while everything goes on: secrets are sealed by a new key from now on, and those that are stored are sealed anew
 * in the background. Every one opens at every moment. What was interrupted goes on at the next start; former keys are removed by a
 * start that finds nothing under them, because then nobody can still be about to store what one of them has sealed.
 */
@ApplicationScoped
public class KeyRotation implements StartupStep {
    private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());

    private final Keyring keyring;
    private final SealedRows rows;
    private final List<String> columns;
    private final RotationThread thread;
    private volatile boolean running;
    private volatile boolean stopped;
    private volatile long unreadable;

    @Inject
    KeyRotation(Keyring keyring, SealedRows rows, RotationThread thread) {
        this(keyring, rows, SealedColumns.all(), thread);
    }

    KeyRotation(Keyring keyring, SealedRows rows, List<String> columns, RotationThread thread) {
        this.keyring = keyring;
        this.rows = rows;
        this.columns = columns;
        this.thread = thread;
    }

    /** For the container's proxy. */
    KeyRotation() {
        this(null, null, List.of(), null);
    }

    @Override
    public Place place() {
        return Place.ROTATION;
    }

    /** Goes on with what was interrupted, or removes the former keys. */
    @Override
    public String run() {
        stopped = false;
        if (keyring.keys().formerKeys() == 0) {
            return "no former data keys";
        }
        long older = older();
        if (older == 0) {
            keyring.forgetFormerDataKeys();
            return "former data keys removed, nothing is sealed by them";
        }
        begin();
        return older + " rows under former data keys; sealing them anew goes on";
    }

    /** Ends after the batch under way. */
    @Override
    public void undo() {
        stopped = true;
        thread.await();
    }

    /** Begins, or joins the rotation under way. Never within a transaction. */
    public synchronized void start() {
        if (running) {
            return;
        }
        keyring.renewDataKey();
        begin();
    }

    /** How far it is; counts the rows. */
    public RotationState state() {
        return new RotationState(running, keyring.keys().formerKeys(), sum(rows::count), older(), unreadable);
    }

    /** What there is to tell of all keysets. */
    public List<KeysetState> keysets() {
        return keyring.states();
    }

    private void begin() {
        running = true;
        thread.execute(this::sealAnew);
    }

    private void sealAnew() {
        try {
            long left = pass();
            while (!stopped && older() > left) {
                left = pass();
            }
            LOG.log(INFO, "Sealed anew; {0} rows do not open and stay as they are", left);
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(ERROR, "Sealing anew was interrupted; the next start goes on", failure);
        } finally {
            running = false;
        }
    }

    private long older() {
        byte[] prefix = keyring.keys().prefix();
        return sum(column -> rows.countOlder(column, prefix));
    }

    /** Returns how many rows do not open, so that none of the others is left when it is all that are older. */
    private long pass() {
        unreadable = 0;
        var resealing = new Resealing(keyring.keys(), rows, columns);
        while (!stopped && resealing.next()) {
            unreadable = resealing.unreadable();
        }
        return resealing.unreadable();
    }

    private long sum(ToLongFunction<String> count) {
        return columns.stream().mapToLong(count).sum();
    }
}
