package org.vcfcredentials.vcf.https;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds passwords in a specification that no account was made of, so that new releases never lose one in silence. */
final class UnmappedPasswords {
    private final Set<String> mapped;
    private final Set<String> found = new TreeSet<>();

    private UnmappedPasswords(Set<String> mapped) {
        this.mapped = mapped;
    }

    /**
     * The paths of keys that end in {@code password} and have a text, other than those in {@code mapped}; places in lists are
     * left out, so {@code nodes[].rootPassword} is told once.
     */
    static Set<String> in(SpecNode specification, Set<String> mapped) {
        UnmappedPasswords search = new UnmappedPasswords(mapped);
        search.walk(specification.json(), specification);
        return search.found;
    }

    private void walk(JsonValue value, SpecNode node) {
        if (value instanceof JsonString string) {
            note(string, node.path());
            return;
        }
        if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            value.asJsonObject().forEach((key, child) -> walk(child, new SpecNode(node.json(), node.pathOf(key))));
            return;
        }
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            int index = 0;
            for (JsonValue element : value.asJsonArray()) {
                walk(element, new SpecNode(node.json(), node.path() + "[" + index++ + "]"));
            }
        }
    }

    private void note(JsonString value, String path) {
        boolean password = path.toLowerCase(Locale.ROOT).endsWith("password");
        if (password && !value.getString().isEmpty() && !mapped.contains(path)) {
            found.add(VendorError.printable(path.replaceAll("\\[\\d+]", "[]")));
        }
    }
}
