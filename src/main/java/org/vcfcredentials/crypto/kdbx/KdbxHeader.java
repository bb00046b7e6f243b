package org.vcfcredentials.crypto.kdbx;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The readable beginning of a file: what a reader needs to know before it can try a password. */
final class KdbxHeader {
    private static final int SIGNATURE = 0x9AA2D903;
    private static final int SIGNATURE_KDBX = 0xB54BFB67;
    private static final int VERSION_4_0 = 0x00040000;
    private static final byte[] DICTIONARY_1_0 = {0, 1};
    private static final byte[] AES_256 = HexFormat.of().parseHex("31c1f2e6bf714350be5805216afc5aff");
    private static final byte[] ARGON2D = HexFormat.of().parseHex("ef636ddf8c29444b91f7a9a403e30a0c");
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int GZIP = 1;

    private static final int UINT32 = 0x04;
    private static final int UINT64 = 0x05;
    private static final int BYTES = 0x42;

    private KdbxHeader() {}

    static byte[] of(FileKey key) {
        return new Fields()
                .number(SIGNATURE)
                .number(SIGNATURE_KDBX)
                .number(VERSION_4_0)
                .field(2, AES_256)
                .field(3, new Fields().number(GZIP).toBytes())
                .field(4, key.masterSeed())
                .field(7, key.iv())
                .field(11, derivation(key.salt()))
                .field(0, END)
                .toBytes();
    }

    private static byte[] derivation(byte[] salt) {
        return new Fields()
                .raw(DICTIONARY_1_0)
                .entry(BYTES, "$UUID", ARGON2D)
                .entry(BYTES, "S", salt)
                .entry(UINT32, "P", new Fields().number(FileKey.LANES).toBytes())
                .entry(
                        UINT64,
                        "M",
                        new Fields().number(FileKey.MEMORY_KIBIBYTES * 1024L).toBytes())
                .entry(
                        UINT64,
                        "I",
                        new Fields().number((long) FileKey.ITERATIONS).toBytes())
                .entry(UINT32, "V", new Fields().number(FileKey.VERSION).toBytes())
                .type(0)
                .toBytes();
    }
}
