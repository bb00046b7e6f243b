package org.vcfcredentials.account;

import jakarta.interceptor.InvocationContext;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/** Lets a call go on, or refuses it and says so in the audit. */
record Admission(CurrentUser user, Audit audit) {
    /** Lets it go on when the request has this scope; {@code rule} is what the audit says of the method. */
    Object admit(Scope scope, String rule, InvocationContext invocation) throws Exception {
        try {
            user.require(scope);
        } catch (ForbiddenException refused) {
            audit.record(user.actor(), AuditAction.REQUEST_REFUSED, describe(invocation) + " " + rule);
            throw refused;
        }
        return invocation.proceed();
    }

    private static String describe(InvocationContext invocation) {
        var method = invocation.getMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
