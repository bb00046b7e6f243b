package org.vcfcredentials.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vcfcredentials.crypto.kdbx.KdbxOutput;

/** The vocabulary of the XML document inside a KDBX 4 file. */
final class KeePassXml {
    /** KeePass counts from the first day of the year 1. */
    private static final long SECONDS_BEFORE_1970 = 62_135_596_800L;

    private static final Pattern UNFIT = Pattern.compile("[^\\t\\n\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    /**
     * The times of an entry.
     *
     * @param expiry absent when it does not expire
     */
    record Times(Instant created, Instant modified, Optional<Instant> expiry) {}

    private final KdbxOutput file;
    private final XMLStreamWriter xml;

    KeePassXml(KdbxOutput file) throws XMLStreamException {
        this.file = file;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file, "UTF-8");
    }

    void beginDocument(String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        begin("KeePassFile");
        begin("Meta");
        element("Generator", name);
        element("DatabaseName", name);
        begin("MemoryProtection");
        element("ProtectTitle", "False");
        element("ProtectUserName", "False");
        element("ProtectPassword", "True");
        element("ProtectURL", "False");
        element("ProtectNotes", "False");
        end();
        element("RecycleBinEnabled", "False");
        element("RecycleBinUUID", base64(new UUID(0, 0)));
        element("HistoryMaxItems", "-1"); // without a limit: what is in the history is there on purpose
        element("HistoryMaxSize", "-1");
        end();
        begin("Root");
    }

    /** Ends whatever was begun. */
    void endDocument() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    void beginGroup(UUID id, String name, Instant now) throws XMLStreamException {
        begin("Group");
        element("UUID", base64(id));
        element("Name", UNFIT.matcher(name).replaceAll("?"));
        element("IconID", "48");
        times(new Times(now, now, Optional.empty()));
        element("IsExpanded", "True");
    }

    void beginEntry(UUID id, Times times) throws XMLStreamException {
        begin("Entry");
        element("UUID", base64(id));
        element("IconID", "0");
        times(times);
    }

    /** A field of an entry. What XML cannot hold is protected, too: then it is bytes. */
    void string(String key, String value, boolean secret) throws XMLStreamException {
        begin("String");
        element("Key", key);
        xml.writeStartElement("Value");
        if (secret || UNFIT.matcher(value).find()) {
            xml.writeAttribute("Protected", "True");
            xml.writeCharacters(file.protect(value));
        } else {
            xml.writeCharacters(value);
        }
        end();
        end();
    }

    private void times(Times times) throws XMLStreamException {
        begin("Times");
        element("CreationTime", base64(times.created()));
        element("LastModificationTime", base64(times.modified()));
        element("LastAccessTime", base64(times.modified()));
        element("ExpiryTime", base64(times.expiry().orElse(times.modified())));
        element("Expires", times.expiry().isPresent() ? "True" : "False");
        element("UsageCount", "0");
        element("LocationChanged", base64(times.modified()));
        end();
    }

    void begin(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        begin(name);
        xml.writeCharacters(text);
        end();
    }

    private static String base64(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String base64(Instant moment) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(moment.getEpochSecond() + SECONDS_BEFORE_1970)
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }
}
