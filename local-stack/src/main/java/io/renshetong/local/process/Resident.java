package io.renshetong.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory a process holds in RAM. */
public final class Resident {

    private Resident() {}

    /** MiB now resident, 0 when the process is gone. */
    public static long mebibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
