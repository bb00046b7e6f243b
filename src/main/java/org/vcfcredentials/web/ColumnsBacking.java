package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.vcfcredentials.preference.Preference;
import org.vcfcredentials.preference.Preferences;

/** The columns of the table of credentials, as the signed-in user wants them, and the dialog to choose them in. */
@Named
@RequestScoped
public class ColumnsBacking {
    private final Preferences preferences;
    private final HttpServletRequest request;
    private ColumnChoice choice;

    /** For the container's proxy. */
    ColumnsBacking() {
        this(null, null);
    }

    @Inject
    ColumnsBacking(Preferences preferences, HttpServletRequest request) {
        this.preferences = preferences;
        this.request = request;
    }

    /** While a page is open its columns stay as they are: its form brings them along. */
    private ColumnChoice choice() {
        if (choice == null) {
            String open = request.getParameter("columns");
            choice = open == null ? wanted().with(asked()) : ColumnChoice.parse(open);
        }
        return choice;
    }

    private ColumnChoice wanted() {
        return preferences
                .find(Preference.CREDENTIAL_COLUMNS)
                .map(ColumnChoice::parse)
                .orElse(ColumnChoice.DEFAULT);
    }

    /** What the address filters or sorts by must be seen. */
    private List<TableColumn> asked() {
        return Arrays.stream(TableColumn.values())
                .filter(column -> request.getParameter(column.parameter()) != null
                        || column.parameter().equals(request.getParameter("sort")))
                .toList();
    }

    /** The columns of this page, for its form. */
    public String getNames() {
        return choice().text();
    }

    /** Every column, those that are shown first and in their order. */
    public List<TableColumn> getAll() {
        return choice().all();
    }

    /** Whether a column is among those the user wants; {@code column} is the name of a {@link TableColumn}. */
    public boolean shows(String column) {
        return choice().shows(TableColumn.valueOf(column));
    }

    /** Where it stands, counted from 0. */
    public int position(String column) {
        return getAll().indexOf(TableColumn.valueOf(column));
    }

    /** Keeps the columns that the dialog's form has ticked, in the order they stand there. */
    public void save() {
        String[] ticked = request.getParameterValues("column");
        choice = ColumnChoice.parse(ticked == null ? "" : String.join(",", ticked));
        preferences.keep(Preference.CREDENTIAL_COLUMNS, choice.text());
    }

    /** Back to all columns in their usual order. */
    public void reset() {
        choice = ColumnChoice.DEFAULT;
        preferences.forget(Preference.CREDENTIAL_COLUMNS);
    }
}
