package io.renshetong.declaration.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of documents are kept; a disk here, object storage elsewhere. */
public interface FileStore {
    /** Keeps the bytes under an id; once this returns they survive a crash. */
    void put(String id, byte[] bytes) throws IOException;

    InputStream open(String id) throws IOException;

    void delete(String id) throws IOException;
}
