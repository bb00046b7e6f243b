package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.token.PersonalTokens;
import org.vcfcredentials.account.token.ServiceTokens;
import org.vcfcredentials.account.token.TokenSummary;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.web.faces.Notices;

/** Lists of tokens, one's own and those of services, and their end; which one ends is a parameter of the request. */
@Named
@RequestScoped
public class TokensBacking {
    private final PersonalTokens personal;
    private final ServiceTokens services;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final Long id;

    /** For the container's proxy. */
    TokensBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    TokensBacking(
            PersonalTokens personal,
            ServiceTokens services,
            CurrentUser currentUser,
            Notices notices,
            @Param(name = "token") Long id) {
        this.personal = personal;
        this.services = services;
        this.currentUser = currentUser;
        this.notices = notices;
        this.id = id;
    }

    /** The tokens of who looks at the page, or those of services. */
    public List<TokenSummary> list(boolean ofServices) {
        return ofServices ? services.list() : personal.list();
    }

    /** Ends the token that the request names. */
    public void revoke(boolean ofServices) {
        try {
            if (ofServices) {
                services.revoke(id, currentUser.actor());
            } else {
                personal.revoke(id, currentUser.actor());
            }
            notices.info("token.revoked");
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** Which token the request names, as it comes back with the answer to the question. */
    public Long getId() {
        return id;
    }
}
