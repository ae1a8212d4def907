package io.renshetong.declaration.imports;

import io.renshetong.declaration.sheet.SheetLimits;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.file.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/** Files handed in: kept sealed, and laid out in clear only while a reader that wants to jump about in them is at work. */
class KeptFiles {
    private static final Duration LONGEST_READING = Duration.ofHours(1);

    private final FileStore store;
    private final Path desk;
    private final Parameters parameters;
    private final Clock clock;

    KeptFiles(FileStore store, Path desk, Parameters parameters, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A file as it was kept. */
    record Kept(String id, long size, String sha256) {}

    /** A file in clear, which nobody but this process may read, until it is closed. */
    record Clear(Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** How large a file may be today. */
    SheetLimits limits() {
        return SheetLimits.of(parameters, LocalDate.now(clock));
    }

    /** Lays out what is being uploaded. */
    Clear lay(InputStream upload) throws IOException {
        Files.createDirectories(desk);
        Path path = Files.createTempFile(
                desk, "sheet", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Clear clear = new Clear(path);
        try (OutputStream out = Files.newOutputStream(path)) {
            upload.transferTo(out);
            return clear;
        } catch (IOException failed) {
            clear.close();
            throw failed;
        }
    }

    /** Lays out what was kept. */
    Clear clear(String id) throws IOException {
        try (InputStream sealed = store.open(id)) {
            return lay(sealed);
        }
    }

    Kept keep(Clear file) throws IOException {
        String id = UUID.randomUUID().toString().replace("-", "");
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            store.put(id, bytes);
        }
        return new Kept(id, Files.size(file.path()), HexFormat.of().formatHex(digest.digest()));
    }

    void forget(String id) throws IOException {
        store.delete(id);
    }

    /** Removes what a crash left lying in clear. */
    void tidy() throws IOException {
        if (!Files.isDirectory(desk)) {
            return;
        }
        Instant old = clock.instant().minus(LONGEST_READING);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(desk)) {
            for (Path one : left) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(old)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
