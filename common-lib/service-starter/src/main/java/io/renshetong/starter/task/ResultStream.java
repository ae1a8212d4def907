package io.renshetong.starter.task;

import io.renshetong.starter.file.FileStore;
import java.io.IOException;
import java.io.OutputStream;

/** What a task writes its file into: counted, and kept only when the work closed it and ended well. */
final class ResultStream extends OutputStream {
    private final String id;
    private final FileStore.NewFile file;
    private long size;
    private boolean closed;

    ResultStream(String id, FileStore.NewFile file) {
        this.id = id;
        this.file = file;
    }

    String id() {
        return id;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) throw new IOException("The file is written already");
        file.write(bytes, from, length);
        size += length;
    }

    @Override
    public void close() {
        closed = true;
    }

    void keep() throws IOException {
        if (!closed) throw new IllegalStateException("The work did not close its file");
        file.keep();
    }

    void throwAway() throws IOException {
        file.close();
    }
}
