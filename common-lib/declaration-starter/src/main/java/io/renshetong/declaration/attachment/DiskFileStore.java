package io.renshetong.declaration.attachment;

import io.renshetong.starter.crypto.FieldCipher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps documents as encrypted files in two levels of folders; names are random ids, never what the user called them. */
final class DiskFileStore implements FileStore {
    private final Path root;
    private final FieldCipher cipher;

    DiskFileStore(Path root, FieldCipher cipher) {
        this.root = root;
        this.cipher = cipher;
    }

    @Override
    public void put(String id, byte[] bytes) throws IOException {
        Path file = path(id);
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(id + ".part");
        byte[] sealed = cipher.seal(bytes);
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String id) throws IOException {
        return new ByteArrayInputStream(cipher.open(Files.readAllBytes(path(id))));
    }

    @Override
    public void delete(String id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    private Path path(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not the id of a document");
        }
        return root.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    }
}
