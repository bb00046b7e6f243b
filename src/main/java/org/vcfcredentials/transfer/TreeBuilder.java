package org.vcfcredentials.transfer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vcfcredentials.platform.InvalidInputException;

/**
 * Puts what a parser meets together, and stops at the first thing that no document of ours has: what a document may make us
 * remember is bounded however long it is. Messages tell the place and never quote: it may be a secret.
 */
final class TreeBuilder {
    /** How many environments one document may have. */
    static final int MOST_ITEMS = 1_000;

    private static final int MOST_FIELDS = 100;
    private static final int DEEPEST = 5;

    private final Supplier<String> position;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();

    /** {@code position} tells where the parser is, for messages: {@code line 3, column 5}. */
    TreeBuilder(Supplier<String> position) {
        this.position = position;
    }

    /** Something that is not yet at its end; {@code name} is the field whose value comes next. */
    private static final class Open {
        private final boolean named;
        private final Map<String, Node> fields = new LinkedHashMap<>();
        private final List<Node> items = new ArrayList<>();
        private Optional<String> name = Optional.empty();

        private Open(boolean named) {
            this.named = named;
        }

        private Node node() {
            return named ? new Node.Fields(fields) : new Node.Items(items);
        }
    }

    void startFields() {
        start(new Open(true));
    }

    void startItems() {
        start(new Open(false));
    }

    void end() {
        add(open.pop().node());
    }

    /** A value; within fields every other one is a name. */
    void scalar(String text, Node.Style style) {
        requireText(text);
        Open innermost = open.peek();
        if (innermost == null || !innermost.named || innermost.name.isPresent()) {
            add(new Node.Scalar(text, style));
        } else if (innermost.fields.containsKey(text)) {
            throw refused("A field is there twice");
        } else {
            innermost.name = Optional.of(text);
        }
    }

    /** The whole document. */
    Node root() {
        return root.orElseThrow(() -> new InvalidInputException("The file is empty."));
    }

    InvalidInputException refused(String what) {
        return new InvalidInputException(what + " (" + position.get() + ").");
    }

    private void start(Open begun) {
        Open innermost = open.peek();
        if (innermost != null && innermost.named && innermost.name.isEmpty()) {
            throw refused("The name of a field must be text");
        }
        if (open.size() >= DEEPEST) {
            throw refused("The file nests too deeply");
        }
        open.push(begun);
    }

    private void add(Node node) {
        Open innermost = open.peek();
        if (innermost == null) {
            addRoot(node);
        } else if (innermost.named) {
            innermost.fields.put(innermost.name.orElseThrow(), node);
            innermost.name = Optional.empty();
            requireAtMost(MOST_FIELDS, innermost.fields.size(), "fields in one place");
        } else {
            innermost.items.add(node);
            requireAtMost(MOST_ITEMS, innermost.items.size(), "environments");
        }
    }

    private void addRoot(Node node) {
        if (root.isPresent()) {
            throw refused("There is something behind the document");
        }
        root = Optional.of(node);
    }

    private void requireAtMost(int most, int size, String what) {
        if (size > most) {
            throw refused("A file may have at most " + most + " " + what);
        }
    }

    private void requireText(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw refused("There is a NUL or half a character in a value");
        }
    }
}
