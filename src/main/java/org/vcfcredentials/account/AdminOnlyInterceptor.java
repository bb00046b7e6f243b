package org.vcfcredentials.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;

/** Stands before every {@link AdminOnly} method, and before its transaction. Outside a request nobody gets past it. */
@AdminOnly
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AdminOnlyInterceptor {
    private final CurrentUser currentUser;
    private final Audit audit;

    @Inject
    AdminOnlyInterceptor(CurrentUser currentUser, Audit audit) {
        this.currentUser = currentUser;
        this.audit = audit;
    }

    @AroundInvoke
    Object admit(InvocationContext invocation) throws Exception {
        if (!currentUser.isAdmin()) {
            audit.record(currentUser.actor(), AuditAction.REQUEST_REFUSED, describe(invocation) + " is for admins");
            throw new ForbiddenException("Only an admin may do this.");
        }
        return invocation.proceed();
    }

    private static String describe(InvocationContext invocation) {
        var method = invocation.getMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
