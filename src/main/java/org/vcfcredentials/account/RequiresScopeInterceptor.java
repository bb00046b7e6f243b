package org.vcfcredentials.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.vcfcredentials.audit.Audit;

/** Stands before every {@link RequiresScope} method, and before its transaction. Outside a request nobody gets past it. */
@RequiresScope(Scope.READ)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresScopeInterceptor {
    private final Admission admission;

    @Inject
    RequiresScopeInterceptor(CurrentUser currentUser, Audit audit) {
        this.admission = new Admission(currentUser, audit);
    }

    @AroundInvoke
    Object admit(InvocationContext invocation) throws Exception {
        Scope scope = invocation.getMethod().getAnnotation(RequiresScope.class).value();
        return admission.admit(scope, "needs the scope " + scope.id(), invocation);
    }
}
