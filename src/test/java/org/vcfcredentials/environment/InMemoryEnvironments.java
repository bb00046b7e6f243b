package org.vcfcredentials.environment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;

/** Environments without a database: keeps drafts as they come and checks nothing but that there is a name. */
public class InMemoryEnvironments extends Environments {
    /** The time of the latest sync of every environment. */
    public static final Instant LAST_SYNC = Instant.parse("2026-11-22T09:08:07Z");

    /** Who made the changes, in order. */
    public final List<Actor> actors = new ArrayList<>();

    /** The next call of any method ends in this. */
    public Optional<RuntimeException> failure = Optional.empty();

    private final Map<Long, EnvironmentDraft> drafts = new TreeMap<>();

    /** Since when a source is paused. */
    public final Map<Source, Instant> pausedSince = new EnumMap<>(Source.class);

    @Override
    public List<EnvironmentSummary> list() {
        failure.ifPresent(InMemoryEnvironments::fail);
        return drafts.keySet().stream().map(this::summary).toList();
    }

    @Override
    public Page<EnvironmentSummary> find(EnvironmentFilter filter, int first, int size) {
        List<EnvironmentSummary> found = list().stream()
                .filter(each -> each.name().contains(filter.search()))
                .toList();
        return new Page<>(found.stream().skip(first).limit(size).toList(), found.size());
    }

    @Override
    public EnvironmentSummary summary(long id) {
        EnvironmentDraft draft = draft(id);
        return new EnvironmentSummary(
                id,
                draft.getName(),
                draft.getDescription(),
                summary(Source.VCF_INSTALLER, draft.getInstaller(), "timed out"),
                summary(Source.SDDC_MANAGER, draft.getManager(), ""),
                Optional.of(LAST_SYNC),
                SyncStatus.PARTIAL,
                527,
                3);
    }

    @Override
    public String name(long id) {
        return draft(id).getName();
    }

    @Override
    public EnvironmentDraft draft(long id) {
        failure.ifPresent(InMemoryEnvironments::fail);
        return Optional.ofNullable(drafts.get(id)).orElseThrow(() -> new NotFoundException("environment", id));
    }

    @Override
    public long create(EnvironmentDraft draft, Actor actor) {
        if (draft.getName().isEmpty()) {
            throw new InvalidInputException(List.of("Name is missing.", "Another rule."));
        }
        long id = drafts.size() + 1L;
        change(id, draft, actor);
        return id;
    }

    @Override
    public void change(long id, EnvironmentDraft draft, Actor actor) {
        drafts.put(id, draft);
        actors.add(actor);
    }

    @Override
    public boolean resume(long id, Actor actor) {
        draft(id);
        actors.add(actor);
        boolean paused = !pausedSince.isEmpty();
        pausedSince.clear();
        return paused;
    }

    @Override
    public void delete(long id, Actor actor) {
        draft(id);
        drafts.remove(id);
        actors.add(actor);
    }

    @Override
    public VcfEndpoint endpoint(long id, Source source, EnvironmentDraft draft) {
        ConnectionDraft connection = source == Source.SDDC_MANAGER ? draft.getManager() : draft.getInstaller();
        Secret password = connection.getPassword();
        return new VcfEndpoint(
                source,
                connection.getHost(),
                connection.getUsername(),
                password.isEmpty() && id != 0 ? Secret.of("stored") : password,
                new Trust(connection.getTrust(), Certificates.read(connection.getCertificates())));
    }

    private SourceSummary summary(Source source, ConnectionDraft connection, String error) {
        return new SourceSummary(
                source,
                connection.getHost(),
                connection.getUsername(),
                new SourceTrust(connection.getTrust(), connection.getCertificates(), ""),
                connection.isSyncEnabled(),
                connection.getIntervalMinutes(),
                error,
                Optional.of(LAST_SYNC),
                Optional.empty(),
                Optional.ofNullable(pausedSince.get(source)),
                new ExpirationsOutcome(Optional.empty(), ""));
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
