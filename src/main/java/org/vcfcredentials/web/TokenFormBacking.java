package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.token.MadeToken;
import org.vcfcredentials.account.token.PersonalTokens;
import org.vcfcredentials.account.token.ServiceTokens;
import org.vcfcredentials.account.token.TokenDraft;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.web.faces.Notices;

/** The dialog to make a token, for oneself or for a service. */
@Named
@RequestScoped
public class TokenFormBacking {
    private static final List<Integer> DAYS = List.of(7, 30, TokenDraft.DEFAULT_DAYS, 180, 365);

    private final PersonalTokens personal;
    private final ServiceTokens services;
    private final ShownOnce once;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final TokenDraft draft = new TokenDraft();
    private Scope[] scopes = {Scope.READ};

    /** For the container's proxy. */
    TokenFormBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    TokenFormBacking(
            PersonalTokens personal, ServiceTokens services, ShownOnce once, CurrentUser currentUser, Notices notices) {
        this.personal = personal;
        this.services = services;
        this.once = once;
        this.currentUser = currentUser;
        this.notices = notices;
    }

    /** What is filled in, but for the scopes. */
    public TokenDraft getDraft() {
        return draft;
    }

    /** The scopes that are ticked. */
    public Scope[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(Scope[] ticked) {
        this.scopes = ticked.clone();
    }

    /** The scopes that may be given. */
    public List<Scope> getGrantable() {
        return currentUser.scopes().stream().filter(Scope::isGrantable).sorted().toList();
    }

    /** For how many days to choose from. */
    public List<Integer> getDays() {
        return DAYS;
    }

    /** Opens the dialog, empty. */
    public void open() {
        // a new one of this request is
    }

    /** Makes it; the dialog stays open and says why when a rule is broken. */
    public void save(boolean forService) {
        try {
            draft.setScopes(Set.of(scopes));
            MadeToken made =
                    forService ? services.make(draft, currentUser.actor()) : personal.make(draft, currentUser.actor());
            PrimeFaces.current().ajax().update("tokens");
            once.show(notices.text("once.token", draft.getName()), made.token());
        } catch (InvalidInputException refusal) {
            notices.refused(refusal);
        }
    }
}
