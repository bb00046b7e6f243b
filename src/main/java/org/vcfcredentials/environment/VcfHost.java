package org.vcfcredentials.environment;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Empty, a DNS name of at most 255 characters, an IPv4 or an IPv6 address, optionally with a port. */
@Constraint(validatedBy = VcfHost.Rule.class)
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface VcfHost {
    /** What the user reads. */
    String message() default
            "Host must be a DNS name, an IPv4 address or an IPv6 address; a port may follow, as in [2001:db8::1]:443.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Asks {@link HostAndPort}. */
    class Rule implements ConstraintValidator<VcfHost, String> {
        @Override
        public boolean isValid(String host, ConstraintValidatorContext context) {
            return host == null || host.isEmpty() || HostAndPort.parse(host).isPresent();
        }
    }
}
