package io.renshetong.local.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a JVM of the suite is run. The AOT cache of a program is made and used with the same flags, so they are part of its
 * name.
 */
public final class JvmFlags {

    private static final List<String> COMMON = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            // A heap that grows no further than it must: ten programs share the memory of one machine.
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            // Notes on single entries of a cache that could not be used; the rest of it is.
            "-Xlog:aot*=error",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai");

    /** Compiles once and quickly: less memory and less work at the start, which is what a program waits for that idles. */
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /**
     * Compiles again, and better, what runs three times as often as is usual: a sheet of a hundred thousand rows has that
     * within its first thousands. At the usual count a start compiles what only a start does often, and the first sheet
     * waits for the compiler; at ten times the usual count, searches and every sheet after the first stay slower.
     */
    private static final List<String> OPTIMISING = List.of(
            "-XX:Tier4InvocationThreshold=15000",
            "-XX:Tier4MinInvocationThreshold=1800",
            "-XX:Tier4CompileThreshold=45000",
            "-XX:Tier4BackEdgeThreshold=120000",
            // Judging stands still while the heap is collected; both processors are free for it then.
            "-XX:+UseParallelGC",
            // Rows of a sheet live for a moment: the more of them fit before a collection, the fewer it has to move.
            "-XX:NewRatio=1");

    private JvmFlags() {}

    /**
     * The flags of a program with this name and heap; {@code RST_JAVA_OPTS} and {@code RST_JAVA_OPTS_<NAME>} add to them.
     *
     * @param optimised whether what runs often is compiled again and better; ciphers above all
     */
    public static List<String> of(
            String program, int heapMebibytes, boolean optimised, Map<String, String> environment) {
        List<String> flags = new ArrayList<>(COMMON);
        flags.addAll(optimised ? OPTIMISING : QUICK);
        flags.add("-Xms" + Math.min(heapMebibytes, 48) + "m");
        flags.add("-Xmx" + heapMebibytes + "m");
        addWords(flags, environment.get("RST_JAVA_OPTS"));
        addWords(
                flags,
                environment.get(
                        "RST_JAVA_OPTS_" + program.toUpperCase(Locale.ROOT).replace('-', '_')));
        return flags;
    }

    private static void addWords(List<String> flags, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            flags.addAll(List.of(words.strip().split("\\s+")));
        }
    }
}
