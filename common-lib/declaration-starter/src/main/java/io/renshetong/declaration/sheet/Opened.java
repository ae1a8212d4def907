package io.renshetong.declaration.sheet;

import java.nio.file.Path;

/** A file that was looked over and can be read. */
public final class Opened {
    private final Path file;

    Opened(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }
}
