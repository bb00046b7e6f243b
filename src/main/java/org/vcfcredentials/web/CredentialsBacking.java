package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.vcf.Source;

/** The table of credentials: of the environment that the address names, or of all of them. What it shows is in the address. */
@Named
@RequestScoped
public class CredentialsBacking {
    private final Credentials credentials;
    private final Optional<Long> environmentId;
    private final CredentialCriteria criteria;
    private CredentialTable table;

    /** For the container's proxy. */
    CredentialsBacking() {
        credentials = null;
        environmentId = Optional.empty();
        criteria = null;
    }

    @Inject
    CredentialsBacking(Credentials credentials, @Param(pathIndex = 0) Long environmentId, HttpServletRequest request) {
        this.credentials = credentials;
        this.environmentId = Optional.ofNullable(environmentId);
        this.criteria = CredentialCriteria.of(this.environmentId, request);
    }

    /** Answers 404 on the page of all environments when the address goes on, with whatever that might mean. */
    public void check() throws IOException {
        if (!isEverywhere()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }

    /** What the address asks for. */
    public CredentialCriteria getCriteria() {
        return criteria;
    }

    /** Whether the credentials of more than one environment are shown. */
    public boolean isEverywhere() {
        return environmentId.isEmpty();
    }

    /** Where their exports are, below the API. */
    public String getExports() {
        return environmentId.map(id -> "/api/environments/" + id + "/export/").orElse("/api/export/");
    }

    /** The credentials, a page at a time. */
    public CredentialTable getTable() {
        if (table == null) {
            table = new CredentialTable(
                    credentials::find,
                    environmentId,
                    criteria.filter().withRetired(),
                    criteria.filter().state(),
                    this::tell);
        }
        return table;
    }

    /** What care a credential can need. */
    public List<CredentialState> getStates() {
        return List.of(CredentialState.values());
    }

    /** Whether only those are shown that need this care. */
    public boolean narrowedTo(CredentialState state) {
        return criteria.filter().state().filter(state::equals).isPresent();
    }

    /** Tells the browser the address of what it shows now. */
    private void tell(CredentialQuery query) {
        if (Faces.isAjaxRequest()) {
            PrimeFaces.current()
                    .ajax()
                    .addCallbackParam("address", CredentialCriteria.of(query).query());
        }
    }

    /** What the table is sorted by at first; {@code null} for the usual order. */
    public SortMeta getSort() {
        boolean usual = criteria.sortBy() == CredentialColumn.HOSTNAME && criteria.ascending();
        return usual
                ? null
                : SortMeta.builder()
                        .field(criteria.sortBy().attribute())
                        .order(criteria.ascending() ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                        .build();
    }

    /** What a column is filtered by at first, {@code null} when it is not; {@code column} is the name of a {@link CredentialColumn}. */
    public String filter(String column) {
        String value = criteria.value(CredentialColumn.valueOf(column));
        return value.isEmpty() ? null : value;
    }

    /** What a column can be filtered by. */
    public List<String> values(String column) {
        return credentials.values(environmentId, CredentialColumn.valueOf(column));
    }

    /** How people read one of these values. */
    public String label(String column, String value) {
        return column.equals(CredentialColumn.SOURCE.name())
                ? Source.valueOf(value).label()
                : value;
    }
}
