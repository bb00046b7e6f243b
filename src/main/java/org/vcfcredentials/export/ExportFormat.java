package org.vcfcredentials.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that credentials are exported as. */
public enum ExportFormat {
    /** Comma-separated values in the columns of a list. */
    CSV("csv", "csv", "text/csv; charset=utf-8", "CSV"),
    /** A sheet of Excel; encrypted when there is a password. */
    EXCEL("excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    /** A KeePass database, with former passwords; always encrypted. */
    KEEPASS("keepass", "kdbx", "application/octet-stream", "KeePass"),
    /** Comma-separated values in the columns that Bitwarden imports. */
    BITWARDEN("bitwarden", "csv", "text/csv; charset=utf-8", "Bitwarden CSV"),
    /** Comma-separated values in the columns that KeePassXC imports. */
    KEEPASSXC("keepassxc", "csv", "text/csv; charset=utf-8", "KeePassXC CSV");

    private final String key;
    private final String extension;
    private final String mediaType;
    private final String title;

    ExportFormat(String key, String extension, String mediaType, String title) {
        this.key = key;
        this.extension = extension;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** The one with this name in addresses; empty when there is none. */
    public static Optional<ExportFormat> named(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key.equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** How the names of its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** What an answer that holds one is. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a password can open such a file. */
    public boolean encryptable() {
        return this == EXCEL || this == KEEPASS;
    }

    /** Whether such a file without a password does not exist. */
    public boolean alwaysEncrypted() {
        return this == KEEPASS;
    }

    /** Whether former passwords are in it, too. */
    boolean withFormer() {
        return this == KEEPASS;
    }
}
