package org.vcfcredentials.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns a user wants, in their order.
 *
 * @param shown without duplicates; has every required one
 */
record ColumnChoice(List<TableColumn> shown) {
    /** What is there without a choice: all of them. */
    static final ColumnChoice DEFAULT = new ColumnChoice(List.of(TableColumn.values()));

    ColumnChoice {
        Set<TableColumn> complete = new LinkedHashSet<>(shown);
        Arrays.stream(TableColumn.values()).filter(TableColumn::isRequired).forEach(complete::add);
        shown = List.copyOf(complete);
    }

    /** Reads names, separated by commas; unknown ones are left out. */
    static ColumnChoice parse(String names) {
        return new ColumnChoice(Arrays.stream(names.split(","))
                .flatMap(name -> TableColumn.named(name).stream())
                .toList());
    }

    /** The same with some more at the end. */
    ColumnChoice with(List<TableColumn> more) {
        List<TableColumn> columns = new ArrayList<>(shown);
        columns.addAll(more);
        return new ColumnChoice(columns);
    }

    /** What {@link #parse} reads. */
    String text() {
        return shown.stream().map(TableColumn::name).collect(Collectors.joining(","));
    }

    /** Every column: those that are shown in their order, then the others. */
    List<TableColumn> all() {
        Set<TableColumn> all = new LinkedHashSet<>(shown);
        all.addAll(Arrays.asList(TableColumn.values()));
        return new ArrayList<>(all);
    }

    boolean shows(TableColumn column) {
        return shown.contains(column);
    }
}
