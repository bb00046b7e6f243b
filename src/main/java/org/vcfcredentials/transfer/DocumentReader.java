package org.vcfcredentials.transfer;

import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.environment.EnvironmentCopies;
import org.vcfcredentials.environment.PlacedDraft;
import org.vcfcredentials.platform.InvalidInputException;

/** The environments of a document: one as its fields, or several as a list, which may be called {@code environments}. */
final class DocumentReader {
    private static final String LIST = "environments";

    private final List<PlacedDraft> drafts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private DocumentReader() {}

    /** Every environment; throws when the document is malformed, or a field has the wrong type or is unknown. */
    static List<PlacedDraft> read(byte[] content, DocumentFormat format) {
        String text = DocumentText.of(content);
        var reader = new DocumentReader();
        reader.readRoot(format == DocumentFormat.JSON ? JsonTree.read(text) : YamlTree.read(text));
        if (!reader.problems.isEmpty()) {
            throw new InvalidInputException(EnvironmentCopies.shortened(reader.problems));
        }
        return reader.drafts;
    }

    private void readRoot(Node root) {
        if (root instanceof Node.Items items) {
            readAll(items);
        } else if (root instanceof Node.Fields fields && fields.byName().get(LIST) instanceof Node.Items items) {
            if (fields.byName().size() > 1) {
                problems.add("Beside " + LIST + " there must be nothing.");
            }
            readAll(items);
        } else if (root instanceof Node.Fields fields) {
            read(fields, "");
        } else {
            problems.add("The file must have the fields of an environment, or a list of environments.");
        }
    }

    private void readAll(Node.Items items) {
        if (items.list().isEmpty()) {
            problems.add("There is no environment in the file.");
        }
        for (Node item : items.list()) {
            String place = LIST + "[" + drafts.size() + "]";
            if (item instanceof Node.Fields fields) {
                read(fields, place + ".");
            } else {
                problems.add(place + ": must be the fields of an environment.");
                return;
            }
        }
    }

    private void read(Node.Fields fields, String place) {
        var reader = new DraftReader(fields, place);
        drafts.add(new PlacedDraft(place, reader.read()));
        problems.addAll(reader.problems());
    }
}
