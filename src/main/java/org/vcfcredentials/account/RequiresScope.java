package org.vcfcredentials.account;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses the call with a {@link ForbiddenException} unless the request has this scope, by its user's role and, when it came with a
 * token, by that, too. Each method of the API has one, {@link AdminOnly}, or says why it is open to all.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresScope {
    /** The scope. */
    @Nonbinding
    Scope value();
}
