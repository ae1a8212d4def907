package io.renshetong.starter.file;

import io.renshetong.starter.crypto.FieldCipher;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps documents as sealed files in two levels of folders; names are random ids, never what the user called them. */
final class DiskFileStore implements FileStore {
    private static final Logger log = LoggerFactory.getLogger(DiskFileStore.class);
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int DEPTH = 3;

    private final Path root;
    private final FieldCipher cipher;
    private final SealedFormat format;

    DiskFileStore(Path root, FieldCipher cipher) {
        this.root = root;
        this.cipher = cipher;
        this.format = new SealedFormat(cipher);
    }

    @Override
    public NewFile create(String id) throws IOException {
        Path file = path(id);
        Files.createDirectories(file.getParent());
        return new DiskFile(file, target -> format.writing(target, id));
    }

    @Override
    public InputStream open(String id) throws IOException {
        InputStream source = new BufferedInputStream(Files.newInputStream(path(id)));
        try {
            source.mark(1);
            byte[] first = source.readNBytes(1);
            source.reset();
            if (SealedFormat.marks(first)) return format.reading(source, id);
            try (source) {
                return new ByteArrayInputStream(cipher.open(source.readAllBytes()));
            }
        } catch (IOException | RuntimeException unreadable) {
            source.close();
            throw unreadable;
        }
    }

    @Override
    public void delete(String id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Removes what a crash left half written a day ago or earlier. */
    void sweep(Clock clock) {
        if (!Files.isDirectory(root)) return;
        FileTime before = FileTime.from(clock.instant().minus(ABANDONED));
        try (Stream<Path> files = Files.find(
                root,
                DEPTH,
                (path, attributes) -> attributes.isRegularFile()
                        && path.toString().endsWith(DiskFile.UNFINISHED)
                        && attributes.lastModifiedTime().compareTo(before) < 0)) {
            List<Path> abandoned = files.toList();
            for (Path file : abandoned) Files.deleteIfExists(file);
        } catch (IOException unreadable) {
            log.warn("Half-written documents stay where they are: {}", unreadable.toString());
        }
    }

    private Path path(String id) {
        if (!id.matches("[0-9a-f]{32}")) throw new IllegalArgumentException("Not the id of a document");
        return root.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    }
}
