package org.vcfcredentials.vcf.https;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** An object inside an installer's specification, with the path that leads to it: {@code hostSpecs[0].credentials}. */
record SpecNode(JsonObject json, String path) {
    SpecNode child(String key) {
        return new SpecNode(JsonFields.object(json, key), pathOf(key));
    }

    List<SpecNode> children(String key) {
        List<JsonObject> objects = JsonFields.objects(json, key);
        return IntStream.range(0, objects.size())
                .mapToObj(index -> new SpecNode(objects.get(index), pathOf(key) + "[" + index + "]"))
                .toList();
    }

    String text(String key) {
        return JsonFields.text(json, key);
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text.isBlank() ? otherwise : text;
    }

    boolean has(String key) {
        return json.containsKey(key);
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
