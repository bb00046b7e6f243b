package org.vcfcredentials.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The end of a text file, read from its end: however long the file is, only as much of it as is needed. */
final class LastLines {
    /** Of what is read at all: lines without end are cut. */
    static final int MOST_BYTES = 4 << 20;

    private static final int BLOCK = 64 << 10;

    private LastLines() {}

    /** At most {@code count} lines, in their order. What is no UTF-8 is replaced; a line that is not finished yet counts. */
    static List<String> of(SeekableByteChannel file, int count) throws IOException {
        long end = file.size();
        long start = start(file, end, count);
        ByteBuffer content = read(file, start, (int) (end - start));
        List<String> lines =
                StandardCharsets.UTF_8.decode(content).toString().lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Where the lines begin: behind the line feed before them. */
    private static long start(SeekableByteChannel file, long end, int count) throws IOException {
        long least = Math.max(0, end - MOST_BYTES);
        long position = end;
        int feeds = 0;
        while (position > least) {
            int size = (int) Math.min(BLOCK, position - least);
            position -= size;
            ByteBuffer block = read(file, position, size);
            for (int i = block.limit() - 1; i >= 0; i--) {
                boolean between = block.get(i) == '\n' && position + i + 1 < end;
                if (between && ++feeds == count) {
                    return position + i + 1;
                }
            }
        }
        return least;
    }

    private static ByteBuffer read(SeekableByteChannel file, long position, int size) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(size);
        file.position(position);
        while (block.hasRemaining() && file.read(block) >= 0) {
            // until it is full, or the file was cut meanwhile
        }
        return block.flip();
    }
}
