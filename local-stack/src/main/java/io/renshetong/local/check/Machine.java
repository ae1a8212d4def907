package io.renshetong.local.check;

import io.renshetong.local.Fault;
import io.renshetong.local.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory and disk this machine still has, in MiB. */
public record Machine(long memory, long disk) {

    /** What the suite needs resident, with some room. */
    public static final long MEMORY_NEEDED = 2_600;

    /** Unpacked programs, caches and some data. */
    public static final long DISK_NEEDED = 3_000;

    private static final Path CGROUP = Path.of("/sys/fs/cgroup");
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final long MEBIBYTE = 1024L * 1024;

    /** Looks now; the disk is the one that holds this folder. */
    public static Machine look(Path folder) {
        try {
            Path existing = folder.toAbsolutePath();
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            long disk = Files.getFileStore(existing).getUsableSpace() / MEBIBYTE;
            return new Machine(Math.min(freeMemory(), belowLimit()), disk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is lacking, in words; empty when all is well. */
    public List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        if (memory < MEMORY_NEEDED) {
            lacking.add(Text.of("machine.memory", memory, MEMORY_NEEDED));
        }
        if (disk < DISK_NEEDED) {
            lacking.add(Text.of("machine.disk", disk, DISK_NEEDED));
        }
        return lacking;
    }

    /** Refuses to go on when something is lacking. */
    public void orThrow() {
        List<String> lacking = lacking();
        if (!lacking.isEmpty()) {
            throw new Fault(Fault.Kind.MACHINE, Text.of("machine.lacking"), lacking);
        }
    }

    private static long freeMemory() throws IOException {
        Matcher available = AVAILABLE.matcher(Files.readString(Path.of("/proc/meminfo")));
        return available.find() ? Long.parseLong(available.group(1)) / 1024 : Long.MAX_VALUE;
    }

    /** A container may be allowed less than the machine has. */
    private static long belowLimit() throws IOException {
        Path limit = CGROUP.resolve("memory.max");
        Path used = CGROUP.resolve("memory.current");
        if (!Files.isReadable(limit) || !Files.isReadable(used)) {
            return Long.MAX_VALUE;
        }
        String most = Files.readString(limit).strip();
        if (most.equals("max")) {
            return Long.MAX_VALUE;
        }
        // File pages are counted as used, but are given back when memory is asked for.
        long pages = Files.readAllLines(CGROUP.resolve("memory.stat")).stream()
                .filter(line -> line.startsWith("file "))
                .mapToLong(
                        line -> Long.parseLong(line.substring("file ".length()).strip()))
                .sum();
        return (Long.parseLong(most) - Long.parseLong(Files.readString(used).strip()) + pages) / MEBIBYTE;
    }
}
