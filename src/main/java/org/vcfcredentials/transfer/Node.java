package org.vcfcredentials.transfer;

import java.util.List;
import java.util.Map;

/** A part of a document, whatever it was written in. */
sealed interface Node {
    /** An object of JSON, a mapping of YAML. */
    record Fields(Map<String, Node> byName) implements Node {}

    /** An array of JSON, a sequence of YAML. */
    record Items(List<Node> list) implements Node {}

    /** A single value, as its characters; it may be a secret, and so does not print. */
    record Scalar(String text, Style style) implements Node {
        boolean isNull() {
            return style != Style.QUOTED && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        @Override
        public String toString() {
            return "REDACTED";
        }
    }

    /** What a single value may stand for. */
    enum Style {
        /** Text, whatever it looks like. */
        QUOTED,
        /** Text, number or truth: in YAML without quotes. Which one tells the field it is for. */
        PLAIN,
        /** A number, a truth or nothing, never text: in JSON without quotes. */
        LITERAL
    }
}
