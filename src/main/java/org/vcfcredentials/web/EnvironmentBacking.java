package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceSummary;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.vcf.Source;

/** The page of one environment: its facts and its credentials. */
@Named
@RequestScoped
public class EnvironmentBacking {
    private final Environments environments;
    private final Credentials credentials;
    private final Long id;
    private final boolean withRetired;
    private EnvironmentSummary summary;
    private CredentialTable table;

    /** For the container's proxy. */
    EnvironmentBacking() {
        this(null, null, null, null);
    }

    @Inject
    EnvironmentBacking(
            Environments environments,
            Credentials credentials,
            @Param(pathIndex = 0) Long id,
            @Param(name = "retired") String retired) {
        this.environments = environments;
        this.credentials = credentials;
        this.id = id;
        this.withRetired = Boolean.parseBoolean(retired);
    }

    /** Answers 404 when the address names no environment. */
    public void check() throws IOException {
        try {
            if (id != null && getSummary() != null) {
                return;
            }
        } catch (NotFoundException gone) {
            // told by the error page
        }
        Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }

    /** Its facts, as they were when first asked for in this request. */
    public EnvironmentSummary getSummary() {
        if (summary == null) {
            summary = environments.summary(id);
        }
        return summary;
    }

    /** Its sources, the living one first. */
    public List<SourceSummary> getSources() {
        return List.of(getSummary().manager(), getSummary().installer());
    }

    /** Its credentials, a page at a time. */
    public CredentialTable getTable() {
        if (table == null) {
            table = new CredentialTable(credentials::find, id, withRetired);
        }
        return table;
    }

    /** What a column can be filtered by; {@code column} is the name of a {@link CredentialColumn}. */
    public List<String> values(String column) {
        return credentials.values(id, CredentialColumn.valueOf(column));
    }

    /** How people read one of these values. */
    public String label(String column, String value) {
        return column.equals(CredentialColumn.SOURCE.name())
                ? Source.valueOf(value).label()
                : value;
    }
}
