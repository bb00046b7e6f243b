package org.vcfcredentials.server;

/**
 * What takes up space, in bytes.
 *
 * @param database with its journal
 * @param diskFree what this process may still write where the data directory is
 * @param diskSize all of that file system
 */
public record StorageState(long database, long logs, long backups, long diskFree, long diskSize) {}
