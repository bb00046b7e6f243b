package org.vcfcredentials.environment;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Minutes between two syncs: 0 for none, else 5 to 1440. */
@Constraint(validatedBy = SyncInterval.Rule.class)
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SyncInterval {
    /** What the user reads. */
    String message() default "Interval must be 0 (off) or 5 to 1440 minutes.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the number. */
    class Rule implements ConstraintValidator<SyncInterval, Integer> {
        private static final int SHORTEST = 5;
        private static final int LONGEST = 1_440;

        @Override
        public boolean isValid(Integer minutes, ConstraintValidatorContext context) {
            return minutes == null || minutes == 0 || (minutes >= SHORTEST && minutes <= LONGEST);
        }
    }
}
