package org.vcfcredentials.account.user;

import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/**
 * A user who was just added.
 *
 * @param oneTimePassword what to log in with for the first time, told this once; empty when the admin chose it
 */
public record NewUser(long id, Optional<Secret> oneTimePassword) {}
