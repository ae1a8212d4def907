package io.renshetong.declaration.imports;

import io.renshetong.declaration.sheet.Opened;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that were looked over when they came in and are about to be read here: looking over a large one costs as much as
 * reading it. What is not here any more, after a crash or on another instance, is opened again.
 */
class Desk {
    private static final int MOST = 4;

    private final Map<String, Laid> laid = new LinkedHashMap<>();

    /** A file in clear that was looked over. */
    record Laid(KeptFiles.Clear file, Opened opened) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Leaves a file to whoever reads it; of too many, the first is put away. */
    synchronized void leave(String fileId, Laid one) throws IOException {
        laid.put(fileId, one);
        if (laid.size() > MOST) {
            String first = laid.keySet().iterator().next();
            laid.remove(first).close();
        }
    }

    /** Takes a file from the desk; whoever takes it closes it. */
    synchronized @Nullable Laid take(String fileId) {
        return laid.remove(fileId);
    }
}
