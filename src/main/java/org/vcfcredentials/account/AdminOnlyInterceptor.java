package org.vcfcredentials.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.vcfcredentials.audit.Audit;

/** Stands before every {@link AdminOnly} method, and before its transaction. Outside a request nobody gets past it. */
@AdminOnly
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AdminOnlyInterceptor {
    private final Admission admission;

    @Inject
    AdminOnlyInterceptor(CurrentUser currentUser, Audit audit) {
        this.admission = new Admission(currentUser, audit);
    }

    @AroundInvoke
    Object admit(InvocationContext invocation) throws Exception {
        return admission.admit(Scope.ADMIN, "is for admins", invocation);
    }
}
