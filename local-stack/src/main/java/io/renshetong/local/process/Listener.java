package io.renshetong.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who listens on a port, as far as /proc tells. */
public record Listener(long pid, String command) {

    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int SHOWN = 120;

    /** The process that listens on this port; empty when it belongs to somebody whose files we may not read. */
    public static Optional<Listener> on(int port) {
        return inode(port).flatMap(Listener::holderOf);
    }

    private static Optional<String> inode(int port) {
        String suffix = String.format(":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] words = line.strip().split("\\s+");
                    if (words.length > INODE && words[LOCAL_ADDRESS].endsWith(suffix) && words[STATE].equals(LISTEN)) {
                        return Optional.of(words[INODE]);
                    }
                }
            } catch (IOException absent) {
                // No IPv6 on this machine means no such table.
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Listener> holderOf(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> new Listener(process.pid(), commandOf(process)));
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }

    private static String commandOf(ProcessHandle process) {
        String command =
                process.info().commandLine().or(() -> process.info().command()).orElse("?");
        return command.length() > SHOWN ? command.substring(0, SHOWN) + "…" : command;
    }
}
