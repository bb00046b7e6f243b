package org.vcfcredentials.transfer;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes YAML. Every text stands in quotes, so that no reader, of whatever version, takes {@code no} or {@code 012} for something else. */
final class YamlDocument {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSplitLines(false)
            .setIndent(4)
            .setIndicatorIndent(2)
            .build();

    private YamlDocument() {}

    static String one(Map<String, Object> fields) {
        return write(mapping(fields));
    }

    static String many(List<Map<String, Object>> environments) {
        List<Node> all = environments.stream()
                .map(YamlDocument::mapping)
                .map(Node.class::cast)
                .toList();
        Node list = new SequenceNode(Tag.SEQ, all, all.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        return write(new MappingNode(Tag.MAP, List.of(new NodeTuple(name("environments"), list)), FlowStyle.BLOCK));
    }

    private static MappingNode mapping(Map<String, Object> fields) {
        List<NodeTuple> tuples = fields.entrySet().stream()
                .map(field -> new NodeTuple(name(field.getKey()), value(field.getValue())))
                .toList();
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    private static Node name(String name) {
        return new ScalarNode(Tag.STR, name, ScalarStyle.PLAIN);
    }

    private static Node value(Object value) {
        if (value instanceof Boolean) {
            return new ScalarNode(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
        } else if (value instanceof Integer) {
            return new ScalarNode(Tag.INT, value.toString(), ScalarStyle.PLAIN);
        }
        return new ScalarNode(Tag.STR, value.toString(), ScalarStyle.DOUBLE_QUOTED);
    }

    private static String write(Node root) {
        var text = new StringBuilder();
        new Dump(SETTINGS).dumpNode(root, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        return text.toString();
    }
}
