package io.renshetong.local;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the commands speak: the terminal that called them, until they are told to go on without it. */
final class Console {

    private PrintStream out = System.out;
    private final boolean terminal;

    /** {@code rst} knows whether its output is a terminal and says so. */
    Console() {
        this.terminal = Boolean.getBoolean("rst.terminal");
    }

    PrintStream out() {
        return out;
    }

    boolean isTerminal() {
        return terminal;
    }

    void say(String key, Object... values) {
        out.println(Text.of(key, values));
    }

    void tell(Fault fault) {
        out.println("✗ " + fault.getMessage());
        fault.details().forEach(line -> out.println("    " + line));
        out.flush();
    }

    /** Lets go of the terminal, so that whoever waits for the end of our output need not wait for our end, and says so. */
    void leaveTerminal(Path log, Path mark) {
        try {
            Files.createDirectories(log.getParent());
            out.flush();
            out = new PrintStream(new FileOutputStream(log.toFile()), true, StandardCharsets.UTF_8);
            System.out.close();
            System.err.close();
            System.setOut(out);
            System.setErr(out);
            Files.writeString(mark, ProcessHandle.current().pid() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
