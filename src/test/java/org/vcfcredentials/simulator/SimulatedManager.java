package org.vcfcredentials.simulator;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A simulated SDDC Manager. */
public final class SimulatedManager extends SimulatedSource {
    private static final String CREDENTIALS = "/v1/credentials";

    private final Blueprint blueprint;
    private final Random random;
    private final Passwords passwords;
    private final List<SimulatedCredential> credentials;
    private final List<byte[]> rendered;
    private final SimulatedExpirations expirations = new SimulatedExpirations();
    private int catalogSize;
    private Paging paging = Paging.HONOURED;

    SimulatedManager(Blueprint blueprint) {
        super(blueprint.managerPort(), "administrator@vsphere.local", "VMw@re1!VMw@re1!");
        this.blueprint = blueprint;
        this.random = new Random(blueprint.seed());
        this.passwords = new Passwords(blueprint.seed() + 1);
        this.catalogSize = blueprint.credentials();
        this.credentials = new ArrayList<>(Catalog.of(blueprint, catalogSize));
        this.rendered =
                credentials.stream().map(SimulatedManager::render).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The credentials as they are now, in the order they are listed. */
    public synchronized List<SimulatedCredential> credentials() {
        return List.copyOf(credentials);
    }

    /** Gives this many per cent of the credentials, at least one, a new password and tells which. */
    public synchronized List<SimulatedCredential> rotate(int percent) {
        List<Integer> positions = IntStream.range(0, credentials.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(positions, random);
        int count = Math.max(1, credentials.size() * percent / 100);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return positions.subList(0, count).stream()
                .map(position -> replace(position, credentials.get(position).rotated(passwords.next(), now)))
                .toList();
    }

    /** Gives one credential this password. */
    public synchronized void setPassword(String id, String password) {
        int position = position(id);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        replace(position, credentials.get(position).rotated(password, now));
    }

    /** Takes one credential away. */
    public synchronized void remove(String id) {
        int position = position(id);
        credentials.remove(position);
        rendered.remove(position);
    }

    /** Adds this many more credentials, as a new workload domain would bring them. */
    public synchronized void add(int count) {
        Stream<SimulatedCredential> more =
                Catalog.of(blueprint, catalogSize + count).stream().skip(catalogSize);
        catalogSize += count;
        more.forEach(this::append);
    }

    /** Adds one credential. */
    public synchronized void append(SimulatedCredential credential) {
        credentials.add(credential);
        rendered.add(render(credential));
    }

    /** Lists this besides, whatever it is; it is no credential that can be rotated or removed. */
    public synchronized void appendRaw(String json) {
        rendered.add(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the password of one credential to itself, until it is rotated. */
    public synchronized void withhold(String id, Withheld how) {
        int position = position(id);
        SimulatedCredential credential = credentials.get(position);
        rendered.set(position, CredentialJson.render(credential, Optional.of(how), domains(credential)));
    }

    /** Keeps every password to itself, until it is rotated. */
    public synchronized void withholdAll(Withheld how) {
        credentials().forEach(credential -> withhold(credential.id(), how));
    }

    /** Lists one credential as a member of these workload domains; the deprecated single name stays what it was. */
    public synchronized void setDomains(String id, List<String> domainNames) {
        int position = position(id);
        rendered.set(position, CredentialJson.render(credentials.get(position), Optional.empty(), domainNames));
    }

    /** Treats the paging parameters in this way from now on. */
    public synchronized void setPaging(Paging how) {
        paging = how;
    }

    /** Has checks of expirations end at once, as older builds did, or with an answer that has to be asked for. */
    public synchronized void checkExpirationsAtOnce(boolean atOnce) {
        expirations.setAtOnce(atOnce);
    }

    @Override
    synchronized Reply answer(String method, String path, String query, byte[] body) {
        return path.startsWith(SimulatedExpirations.PATH)
                ? expirations.answer(method, path, body, credentials)
                : answer(method, path, query);
    }

    @Override
    synchronized Reply answer(String method, String path, String query) {
        if (method.equals("GET") && path.equals("/v1/sddc-managers")) {
            return Reply.of(managers());
        }
        if (!method.equals("GET") || !path.startsWith(CREDENTIALS)) {
            return notFound();
        }
        if (path.length() > CREDENTIALS.length()) {
            String id = path.substring(CREDENTIALS.length() + 1);
            return ids().contains(id) ? Reply.json(200, rendered.get(position(id))) : notFound();
        }
        Map<String, Integer> numbers = numbers(query);
        int number = numbers.getOrDefault("pageNumber", 0);
        int size = numbers.getOrDefault("pageSize", 0);
        return Reply.json(200, new CredentialPages(rendered, paging).page(number, size));
    }

    private JsonObject managers() {
        JsonObjectBuilder itself = Json.FACTORY
                .createObjectBuilder()
                .add("id", "5a9d3b9e-8a7f-4c43-9a8e-6f2b7b1c0d11")
                .add("fqdn", blueprint.site() + "-vcf01." + blueprint.site() + ".rainpole.io")
                .add("version", blueprint.version().number() + ".24962180");
        return Json.FACTORY
                .createObjectBuilder()
                .add("elements", Json.FACTORY.createArrayBuilder().add(itself))
                .build();
    }

    private Set<String> ids() {
        return credentials.stream().map(SimulatedCredential::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int position(String id) {
        return IntStream.range(0, credentials.size())
                .filter(index -> credentials.get(index).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SimulatedCredential replace(int position, SimulatedCredential credential) {
        credentials.set(position, credential);
        rendered.set(position, render(credential));
        return credential;
    }

    private static byte[] render(SimulatedCredential credential) {
        return CredentialJson.render(credential, Optional.empty(), domains(credential));
    }

    private static List<String> domains(SimulatedCredential credential) {
        return List.of(credential.domainName());
    }

    private static Map<String, Integer> numbers(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[1].matches("\\d{1,9}"))
                .collect(
                        Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1]), (first, second) -> second));
    }
}
