package io.renshetong.starter.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that grows under another name and takes its own once it is on the disk. */
final class DiskFile extends FileStore.NewFile {
    static final String UNFINISHED = ".part";

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final BufferedOutputStream buffer;
    private final OutputStream sealing;
    private boolean over;

    /** Seals what is written on its way to the disk. */
    interface Sealing {
        OutputStream around(OutputStream target) throws IOException;
    }

    DiskFile(Path file, Sealing sealing) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        this.channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.buffer = new BufferedOutputStream(new KeptOpen(Channels.newOutputStream(channel)), 128 * 1024);
        this.sealing = sealing.around(buffer);
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (over) throw new IOException("The document is written already");
        sealing.write(bytes, from, length);
    }

    @Override
    public void keep() throws IOException {
        if (over) throw new IOException("The document is written already");
        sealing.close();
        buffer.flush();
        channel.force(true);
        channel.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        over = true;
        forceFolder();
    }

    @Override
    public void close() throws IOException {
        if (over) return;
        over = true;
        channel.close();
        Files.deleteIfExists(unfinished);
    }

    /** The new name lasts once its folder is on the disk too; where folders cannot be opened they need not be. */
    private void forceFolder() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** The end of the sealing is not yet the end of the file, which is forced to the disk first. */
    private static final class KeptOpen extends OutputStream {
        private final OutputStream target;

        KeptOpen(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int oneByte) throws IOException {
            target.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
