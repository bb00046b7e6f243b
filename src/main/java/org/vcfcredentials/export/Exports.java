package org.vcfcredentials.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.PasswordRules;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.environment.Environments;

/** Credentials, passwords included, as files: audited, then written whole. There is no other way out for many at once. */
@ApplicationScoped
public class Exports {
    private static final String EVERYWHERE = "All environments";

    private final Environments environments;
    private final Credentials credentials;
    private final Clock clock;

    @Inject
    public Exports(Environments environments, Credentials credentials, Clock clock) {
        this.environments = environments;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Exports() {
        this(null, null, null);
    }

    /**
     * Writes a file. It is finished when this returns: it comes whole or not at all, and a client that reads slowly holds nothing.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when the password breaks a rule, or a value does not fit
     * @throws org.vcfcredentials.platform.NotFoundException when there is no such environment
     */
    public ExportedFile export(ExportRequest request, Actor actor) {
        request.password().ifPresent(password -> PasswordRules.check(actor.username(), password));
        Optional<Long> environment = request.filter().environmentId();
        String name = ExportFileName.of(
                environment.map(environments::name).orElse(EVERYWHERE), request.format(), clock.instant());
        return ExportedFile.of(name, out -> {
            try (CredentialFile file = open(request, out)) {
                credentials.revealAll(request.toReveal(), actor, file::add);
            }
        });
    }

    private CredentialFile open(ExportRequest request, OutputStream out) {
        List<Column> columns = Column.of(request.filter().environmentId().isEmpty());
        return switch (request.format()) {
            case CSV -> new CredentialCsv(out, columns, request.forSpreadsheets());
            case EXCEL ->
                request.password()
                        .map(password -> CredentialExcel.encrypted(out, columns, password))
                        .orElseGet(() -> CredentialExcel.clear(out, columns));
            case KEEPASS -> new KeePassFile(out, request.password().orElseThrow(), clock.instant());
            case BITWARDEN -> new BitwardenCsv(out);
            case KEEPASSXC -> new KeePassXcCsv(out);
        };
    }
}
