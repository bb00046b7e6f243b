package org.vcfcredentials.web;

import java.util.List;
import org.vcfcredentials.platform.Page;

/**
 * Where a list is cut, with links to the pages beside.
 *
 * @param page this one, from 1
 * @param query what else goes into the address of each page, ending in {@code &}, or empty
 * @param parameter what the address calls the page
 */
public record Pager(int page, int size, long total, String query, String parameter) {
    Pager(int page, int size, long total, String query) {
        this(page, size, total, query, "page");
    }

    /** The last page when there are not so many any more. */
    Pager atMostTheLast() {
        long last = Math.max(1, (total - 1) / size + 1);
        return page <= last ? this : new Pager(Math.toIntExact(last), size, total, query, parameter);
    }

    /** The rows of this page, of a list that is there as a whole. */
    <T> List<T> of(List<T> all) {
        return Page.of(all, offset(), size).rows();
    }

    /** Number of the first row on this page, from 1. */
    public long first() {
        return offset() + 1;
    }

    /** Number of its last row. */
    public long last() {
        return Math.min(total, offset() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return last() < total;
    }

    private long offset() {
        return (page - 1L) * size;
    }

    /** The page that a request asks for; the first one when it asks for none there could be. */
    static int number(String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
