package org.vcfcredentials.transfer;

/**
 * A finished file; it may hold passwords, and so does not print.
 *
 * @param name what to store it as
 * @param text its content, to be stored in UTF-8
 */
public record Document(String name, DocumentFormat format, String text) {
    @Override
    public String toString() {
        return name;
    }
}
