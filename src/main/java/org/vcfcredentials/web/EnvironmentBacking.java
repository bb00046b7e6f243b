package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceSummary;
import org.vcfcredentials.platform.NotFoundException;

/** The page of one environment: its facts; the credentials are those of {@link CredentialsBacking}. */
@Named
@RequestScoped
public class EnvironmentBacking {
    private final Environments environments;
    private final Long id;
    private EnvironmentSummary summary;

    /** For the container's proxy. */
    EnvironmentBacking() {
        this(null, null);
    }

    @Inject
    EnvironmentBacking(Environments environments, @Param(pathIndex = 0) Long id) {
        this.environments = environments;
        this.id = id;
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

    /** Forgets what was read before a change, so that the page shows what is there after it. */
    void reload() {
        summary = null;
    }

    /** Its sources, the living one first. */
    public List<SourceSummary> getSources() {
        return List.of(getSummary().manager(), getSummary().installer());
    }
}
