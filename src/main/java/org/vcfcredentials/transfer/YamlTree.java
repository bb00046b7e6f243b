package org.vcfcredentials.transfer;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one document of YAML, event by event: nothing is constructed, and aliases and tags, which no document of ours needs, end it.
 * The parser's own messages quote what they read, so they are not passed on.
 */
final class YamlTree {
    private Optional<Mark> mark = Optional.empty();
    private final TreeBuilder builder = new TreeBuilder(this::position);

    private YamlTree() {}

    static Node read(String text) {
        var tree = new YamlTree();
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(text.length() + 1).build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        try {
            while (events.hasNext()) {
                tree.accept(events.next());
            }
        } catch (YamlEngineException malformed) {
            throw tree.builder.refused("The file is not valid YAML");
        }
        return tree.builder.root();
    }

    private void accept(Event event) {
        mark = event.getStartMark();
        if (event instanceof AliasEvent) {
            throw builder.refused("Aliases (*name) are not taken: write the value itself");
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag());
            start(start);
        } else if (event instanceof CollectionEndEvent) {
            builder.end();
        } else if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag());
            builder.scalar(scalar.getValue(), scalar.isPlain() ? Node.Style.PLAIN : Node.Style.QUOTED);
        }
    }

    private void start(CollectionStartEvent start) {
        if (start instanceof MappingStartEvent) {
            builder.startFields();
        } else {
            builder.startItems();
        }
    }

    private void refuseTag(Optional<String> tag) {
        if (tag.isPresent()) {
            throw builder.refused("Tags (!name) are not taken");
        }
    }

    private String position() {
        return mark.map(at -> "line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1))
                .orElse("line 1, column 1");
    }
}
