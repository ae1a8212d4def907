package io.renshetong.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log, however long it is. */
public final class LogTail {

    private static final int READ_BYTES = 32 * 1024;

    /** What a JVM that records for its cache adds to its log after the program's own last words. */
    private static final Pattern RECORDER = Pattern.compile(
            "^(Temporary AOTConfiguration|Launching child process|Picked up JAVA_TOOL_OPTIONS|Reading AOTConfiguration"
                    + "|AOTCache creation|Removed temporary AOT|\\[[\\d.]+s]\\[warning]\\[aot).*");

    private LogTail() {}

    /** At most so many of the last lines; none when there is no such log. */
    public static List<String> of(Path log, int lines) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - READ_BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}
