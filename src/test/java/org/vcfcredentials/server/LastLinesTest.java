package org.vcfcredentials.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastLinesTest {
    @TempDir
    private Path directory;

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(last("", 10)).isEmpty();
    }

    @Test
    void aLineThatIsNotFinishedCounts() throws IOException {
        assertThat(last("a\nb\nc", 2)).containsExactly("b", "c");
        assertThat(last("a\nb\nc\n", 2)).containsExactly("b", "c");
    }

    @Test
    void emptyLinesAndOtherLineEndsAreKept() throws IOException {
        assertThat(last("a\n\n\r\nb\n", 3)).containsExactly("", "", "b");
    }

    @Test
    void linesAcrossTheBordersOfBlocksAreWhole() throws IOException {
        List<String> lines =
                IntStream.range(0, 20_000).mapToObj(i -> "line " + i + " ä€").toList();

        assertThat(last(String.join("\n", lines), 5_000)).isEqualTo(lines.subList(15_000, 20_000));
    }

    @Test
    void ofAFileOfAGigabyteOnlyTheEndIsRead() throws IOException {
        Path file = directory.resolve("huge.log");
        try (var sparse = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            sparse.position(1L << 30);
            sparse.write(ByteBuffer.wrap("\nlast but one\nlast\n".getBytes(StandardCharsets.UTF_8)));
        }
        var bytes = new AtomicLong();
        try (var counted = counted(Files.newByteChannel(file), bytes)) {
            assertThat(LastLines.of(counted, 2)).containsExactly("last but one", "last");
            assertThat(bytes).hasPositiveValue().hasValueLessThan(1 << 20);
            bytes.set(0);
            assertThat(LastLines.of(counted, 5_000)).hasSize(3);
            assertThat(bytes).hasPositiveValue().hasValueLessThan(3L * LastLines.MOST_BYTES);
        }
    }

    private List<String> last(String content, int count) throws IOException {
        Path file = Files.writeString(directory.resolve("some.log"), content);
        try (var channel = Files.newByteChannel(file)) {
            return LastLines.of(channel, count);
        }
    }

    /** The same channel; {@code bytes} counts what is read. */
    private static SeekableByteChannel counted(SeekableByteChannel file, AtomicLong bytes) {
        return (SeekableByteChannel) Proxy.newProxyInstance(
                LastLinesTest.class.getClassLoader(),
                new Class<?>[] {SeekableByteChannel.class},
                (proxy, called, arguments) -> {
                    Object answer = called.invoke(file, arguments);
                    if (called.getName().equals("read")) {
                        bytes.addAndGet(Math.max(0, (int) answer));
                    }
                    return answer;
                });
    }
}
