package org.vcfcredentials.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.environment.CheckedDraft;
import org.vcfcredentials.environment.EnvironmentCopies;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.export.ExportFileName;

/** Export and import of environments. What one writes the other reads: the same environments again, schedules included. */
@ApplicationScoped
public class EnvironmentDocuments {
    /** The largest document that is read, in bytes: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final EnvironmentCopies copies;
    private final Clock clock;

    @Inject
    public EnvironmentDocuments(EnvironmentCopies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** For the container's proxy. */
    EnvironmentDocuments() {
        this(null, null);
    }

    /**
     * Writes environments; audited before.
     *
     * @param ids which ones; empty for all. Exactly one is written as its fields, otherwise there is a list.
     * @param withPasswords needs the scope {@code reveal}, too
     * @throws org.vcfcredentials.platform.NotFoundException when there is no such environment
     */
    @AdminOnly
    public Document export(Set<Long> ids, DocumentFormat format, boolean withPasswords, Actor actor) {
        List<EnvironmentDraft> drafts =
                withPasswords ? copies.withPasswords(ids, actor) : copies.withoutPasswords(ids, actor);
        List<Map<String, Object>> fields = drafts.stream().map(DraftFields::of).toList();
        boolean one = ids.size() == 1;
        String whose = one ? drafts.get(0).getName() : "environments";
        String name = ExportFileName.ofConfiguration(whose, clock.instant(), format.key());
        String text = switch (format) {
            case JSON -> one ? JsonDocument.one(fields.get(0)) : JsonDocument.many(fields);
            case YAML -> one ? YamlDocument.one(fields.get(0)) : YamlDocument.many(fields);
        };
        return new Document(name, format, text);
    }

    /**
     * What a document would create, each with the rules it breaks; creates nothing.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when it cannot be read
     */
    @AdminOnly
    public List<CheckedDraft> preview(byte[] content, DocumentFormat format) {
        return copies.check(DocumentReader.read(content, format));
    }

    /**
     * Creates all environments of a document or none, and tells their ids in the same order.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when it cannot be read or a rule is broken; a line for each, with
     *     its place
     */
    @AdminOnly
    public List<Long> create(byte[] content, DocumentFormat format, Actor actor) {
        return copies.createAll(DocumentReader.read(content, format), actor);
    }
}
