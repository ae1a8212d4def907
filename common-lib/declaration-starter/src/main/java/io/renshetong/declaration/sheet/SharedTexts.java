package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, packed as UTF-8: in memory while they are few, beyond that in a file that nobody else sees. */
final class SharedTexts implements AutoCloseable {
    /** Texts of a hundred thousand rows of twenty columns, all different, come to about this much. */
    static final long IN_MEMORY = 48L << 20;

    private static final int CHUNK = 4 << 20;
    private static final int RECENT = 8192;
    private static final ValueLayout.OfLong PLACE = ValueLayout.JAVA_LONG_UNALIGNED;

    private final Arena arena = Arena.ofShared();
    private final Store bytes = new Store();
    private final Store places = new Store();
    private final @Nullable String[] recent = new String[RECENT];
    private final int[] recentIndex = new int[RECENT];
    private final long inMemory;
    private long held;
    private long end;
    private int count;
    private @Nullable FileChannel overflow;
    private long overflowEnd;

    SharedTexts() {
        this(IN_MEMORY);
    }

    SharedTexts(long inMemory) {
        this.inMemory = inMemory;
    }

    void add(String text) {
        byte[] packed = text.getBytes(StandardCharsets.UTF_8);
        long start = end % CHUNK + packed.length > CHUNK ? (end / CHUNK + 1) * CHUNK : end;
        MemorySegment.copy(packed, 0, bytes.chunk(start), ValueLayout.JAVA_BYTE, start % CHUNK, packed.length);
        end = start + packed.length;
        long place = (long) count * 16;
        MemorySegment chunk = places.chunk(place);
        chunk.set(PLACE, place % CHUNK, start);
        chunk.set(PLACE, place % CHUNK + 8, packed.length);
        count++;
    }

    int size() {
        return count;
    }

    /** The text of that index, or null if the workbook has none. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int slot = index % RECENT;
        String known = recent[slot];
        if (known != null && recentIndex[slot] == index) {
            return known;
        }
        long place = (long) index * 16;
        MemorySegment chunk = places.chunk(place);
        long start = chunk.get(PLACE, place % CHUNK);
        byte[] packed = new byte[(int) chunk.get(PLACE, place % CHUNK + 8)];
        MemorySegment.copy(bytes.chunk(start), ValueLayout.JAVA_BYTE, start % CHUNK, packed, 0, packed.length);
        String text = new String(packed, StandardCharsets.UTF_8);
        recent[slot] = text;
        recentIndex[slot] = index;
        return text;
    }

    boolean isInFile() {
        return overflow != null;
    }

    @Override
    public void close() {
        arena.close();
        try {
            if (overflow != null) {
                overflow.close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private MemorySegment more() {
        if (held + CHUNK <= inMemory) {
            held += CHUNK;
            return MemorySegment.ofArray(new byte[CHUNK]);
        }
        try {
            if (overflow == null) {
                Path file = Files.createTempFile("texts", null);
                overflow = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                // Without a name it is gone when the process is, however that ends.
                Files.delete(file);
            }
            MemorySegment mapped = overflow.map(FileChannel.MapMode.READ_WRITE, overflowEnd, CHUNK, arena);
            overflowEnd += CHUNK;
            return mapped;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Bytes in chunks, so that growing copies nothing. */
    private final class Store {
        private final List<MemorySegment> chunks = new ArrayList<>();

        MemorySegment chunk(long position) {
            int wanted = (int) (position / CHUNK);
            while (chunks.size() <= wanted) {
                chunks.add(more());
            }
            return chunks.get(wanted);
        }
    }
}
