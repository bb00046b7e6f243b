package org.vcfcredentials.simulator;

/** How an SDDC Manager treats the paging parameters of {@code GET /v1/credentials}. */
public enum Paging {
    /** As documented. */
    HONOURED,
    /** Everything in one answer, whatever was asked for. */
    IGNORED,
    /** As documented, but without any page metadata. */
    UNANNOUNCED,
    /** At most 25 credentials in a page. */
    CAPPED,
    /** The first page again and again. */
    STUCK,
    /** Announces all, has only the first half. */
    PARTIAL,
    /** Each page after the first one shows a list that has grown by one at its head. */
    GROWING
}
