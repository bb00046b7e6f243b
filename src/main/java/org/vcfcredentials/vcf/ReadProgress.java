package org.vcfcredentials.vcf;

/** Hears how far a reading is; called from the reading thread, so it must be quick. */
@FunctionalInterface
public interface ReadProgress {
    /**
     * Tells the latest count.
     *
     * @param read credentials (or specifications) read so far
     * @param expected how many the source announced, 0 while unknown
     */
    void advanced(int read, int expected);
}
