package io.renshetong.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one that was given the same number: its start in clock ticks and the
 * boot it belongs to are part of it.
 */
public record Identity(long pid, long startTicks, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /** The process that has this number now. */
    public static Optional<Identity> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command name stands in brackets and may itself hold blanks and brackets.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new Identity(
                    pid,
                    Long.parseLong(fields[START_TICKS]),
                    Files.readString(BOOT_ID).strip()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #text} wrote; empty when the text is torn. */
    public static Optional<Identity> parse(String text) {
        String[] words = text.strip().split(" ");
        if (words.length != 3 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Identity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
    }

    /** One line that {@link #parse} understands. */
    public String text() {
        return pid + " " + startTicks + " " + boot;
    }

    /** Whether exactly this process still runs. */
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Asks the process to end, if it is still this one. */
    public void terminate() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Ends the process without asking, if it is still this one. */
    public void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
