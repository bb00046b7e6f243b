package org.vcfcredentials.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.credential.RevealedPassword;
import org.vcfcredentials.crypto.kdbx.KdbxOutput;
import org.vcfcredentials.platform.Secret;

/**
 * Credentials as a KeePass database: a group for each environment, in it one for each domain, in that an entry with its history
 * for each credential. An entry expires when its source says that the password does, or when the credential vanished from there.
 * Credentials must come by environment and domain.
 */
final class KeePassFile implements CredentialFile {
    private static final String NAME = "VCF Credential Manager";

    private final KdbxOutput file;
    private final KeePassXml xml;
    private final Instant now;
    private Optional<VaultEntry> group = Optional.empty();

    /** Writes the header; {@code out} stays the caller's to close. */
    KeePassFile(OutputStream out, Secret password, Instant now) {
        this.now = now;
        try {
            file = new KdbxOutput(out, password);
            xml = new KeePassXml(file);
            xml.beginDocument(NAME);
            xml.beginGroup(id("root"), NAME, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void add(RevealedCredential revealed) {
        VaultEntry entry = VaultEntry.of(revealed.credential());
        try {
            moveTo(entry);
            write(entry, revealed);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void moveTo(VaultEntry entry) throws XMLStreamException {
        boolean sameEnvironment =
                group.filter(at -> at.environment().equals(entry.environment())).isPresent();
        if (group.isPresent()) {
            if (group.get().path().equals(entry.path())) {
                return;
            }
            xml.end();
            if (!sameEnvironment) {
                xml.end();
            }
        }
        if (!sameEnvironment) {
            xml.beginGroup(id("environment", entry.environment()), entry.environment(), now);
        }
        xml.beginGroup(id("domain", entry.environment(), entry.domain()), entry.domain(), now);
        group = Optional.of(entry);
    }

    private void write(VaultEntry entry, RevealedCredential revealed) throws XMLStreamException {
        UUID id = id(revealed.credential());
        Instant modified = revealed.credential().lastUpdated();
        Instant created = revealed.former().stream()
                .findFirst()
                .map(RevealedPassword::from)
                .orElse(modified);
        xml.beginEntry(id, new KeePassXml.Times(created, modified, expiry(revealed.credential())));
        strings(
                entry,
                revealed.credential().username(),
                revealed.password().map(Secret::reveal).orElse(""));
        if (!revealed.former().isEmpty()) {
            xml.begin("History");
            for (RevealedPassword former : revealed.former()) {
                xml.beginEntry(id, new KeePassXml.Times(created, former.from(), Optional.empty()));
                strings(
                        entry,
                        revealed.credential().username(),
                        former.password().reveal());
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private void strings(VaultEntry entry, String username, String password) throws XMLStreamException {
        xml.string("Title", entry.title(), false);
        xml.string("UserName", username, false);
        xml.string("Password", password, true);
        xml.string("URL", entry.url(), false);
        xml.string("Notes", entry.notes(), false);
    }

    private static Optional<Instant> expiry(CredentialSummary credential) {
        return credential.retiredAt().or(credential.facts().expiry()::expiresAt);
    }

    /** The same credential is the same entry in every export, so that KeePass can merge a newer one into an older one. */
    private static UUID id(CredentialSummary credential) {
        return id(
                "credential",
                credential.environment(),
                credential.hostname(),
                credential.username(),
                credential.credentialType(),
                credential.source().name());
    }

    private static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            xml.endDocument();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
