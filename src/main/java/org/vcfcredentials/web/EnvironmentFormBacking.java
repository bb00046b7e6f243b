package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.environment.ConnectionOutcome;
import org.vcfcredentials.environment.ConnectionTests;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.web.faces.Notices;

/**
 * The dialog to add or edit an environment. It lives for one request only: everything typed, passwords above all, stays in the
 * browser and comes with each request again; which environment it is about is a parameter, absent for a new one.
 */
@Named
@RequestScoped
public class EnvironmentFormBacking {
    private final Environments environments;
    private final ConnectionTests tests;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final Long id;
    private final Map<Source, ConnectionOutcome> outcomes = new EnumMap<>(Source.class);
    private EnvironmentDraft draft;

    /** For the container's proxy. */
    EnvironmentFormBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    EnvironmentFormBacking(
            Environments environments,
            ConnectionTests tests,
            CurrentUser currentUser,
            Notices notices,
            @Param(name = "environment") Long id) {
        this.environments = environments;
        this.tests = tests;
        this.currentUser = currentUser;
        this.notices = notices;
        this.id = id;
    }

    /** The environment that is edited; {@code null} for a new one. */
    public Long getId() {
        return id;
    }

    /** What is filled in, beginning with what is stored, passwords excepted. */
    public EnvironmentDraft getDraft() {
        if (draft == null) {
            draft = id == null ? new EnvironmentDraft() : environments.draft(id);
        }
        return draft;
    }

    /** Opens the dialog for the environment of the request, or for a new one when it names none. */
    public void open() {
        try {
            getDraft();
        } catch (NotFoundException gone) {
            draft = new EnvironmentDraft();
            notices.error(gone);
        }
    }

    /** Opens the dialog for a new environment like this one; the passwords must be typed again. */
    public void duplicate(long original) {
        try {
            draft = environments.duplicate(original);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** Tries whether the source lets us in, with what is filled in and not yet saved. */
    public void test(Source source) {
        try {
            outcomes.put(source, tests.of(id == null ? 0 : id, source, getDraft(), currentUser.actor()));
        } catch (InvalidInputException refusal) {
            outcomes.put(source, ConnectionOutcome.failure(refusal.getMessage()));
        }
    }

    /** How the test of this request went; {@code null} when this source was not tested. */
    public ConnectionOutcome outcome(Source source) {
        return outcomes.get(source);
    }

    /** What the source said in the test of this request that the account may do. */
    public String scopes(Source source) {
        return String.join(", ", outcome(source).scopes());
    }

    /** What the source showed in the test of this request; {@code null} when it was not tested, or showed nothing. */
    public CertificateInfo shown(Source source) {
        return Optional.ofNullable(outcome(source))
                .flatMap(ConnectionOutcome::shown)
                .orElse(null);
    }

    /** Saves; the dialog stays open and says why when a rule is broken. */
    public void save() {
        try {
            if (id == null) {
                environments.create(getDraft(), currentUser.actor());
            } else {
                environments.change(id, getDraft(), currentUser.actor());
            }
            notices.info("environment.saved", getDraft().getName());
            PrimeFaces.current().ajax().update("overview", "notices");
        } catch (InvalidInputException refusal) {
            notices.refused(refusal);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }
}
