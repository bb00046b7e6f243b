package org.vcfcredentials.crypto;

import static java.lang.System.Logger.Level.WARNING;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes once through all columns, batch by batch, each a short transaction, and seals by the key of now what a former one has sealed.
 * Whoever is stopped in between begins again: what is done already is passed over.
 */
final class Resealing {
    private static final System.Logger LOG = System.getLogger(Resealing.class.getName());
    private static final int MOST = 300;

    private final DataKeys keys;
    private final SealedRows rows;
    private final List<String> columns;
    private int column;
    private long last = Long.MIN_VALUE;
    private int unreadable;

    Resealing(DataKeys keys, SealedRows rows, List<String> columns) {
        this.keys = keys;
        this.rows = rows;
        this.columns = columns;
    }

    /** Does the next batch; false when there is none. */
    boolean next() {
        if (column == columns.size()) {
            return false;
        }
        String name = columns.get(column);
        List<SealedRow> older = rows.older(name, keys.prefix(), last, MOST);
        if (older.isEmpty()) {
            column++;
            last = Long.MIN_VALUE;
        } else {
            last = older.get(older.size() - 1).id();
            rows.replace(name, anew(name, older));
        }
        return true;
    }

    /** The rows so far that do not open, and so were left as they are. */
    int unreadable() {
        return unreadable;
    }

    private Map<SealedRow, byte[]> anew(String name, List<SealedRow> older) {
        var anew = new HashMap<SealedRow, byte[]>();
        for (SealedRow row : older) {
            var place = new SecretPlace(name, row.id());
            try {
                anew.put(row, anew(place.bytes(), row.sealed()));
            } catch (GeneralSecurityException altered) {
                unreadable++;
                LOG.log(WARNING, "{0} of row {1} does not open and stays as it is", name, row.id());
            }
        }
        return anew;
    }

    private byte[] anew(byte[] place, byte[] sealed) throws GeneralSecurityException {
        byte[] plain = keys.open(place, sealed);
        try {
            return keys.seal(place, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
