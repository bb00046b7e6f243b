package org.vcfcredentials.account.password;

import java.util.List;
import org.vcfcredentials.platform.InvalidInputException;

/** A password that nobody may have; tells every rule it breaks. */
public class WeakPasswordException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    WeakPasswordException(List<String> rules) {
        super(rules);
    }
}
