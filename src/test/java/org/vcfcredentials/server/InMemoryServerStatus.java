package org.vcfcredentials.server;

/** Always the same. */
public class InMemoryServerStatus extends ServerStatus {
    @Override
    public StorageState storage() {
        return new StorageState(1, 2, 3, 4, 5);
    }
}
