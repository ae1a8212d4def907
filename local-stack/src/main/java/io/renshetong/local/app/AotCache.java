package io.renshetong.local.app;

import io.renshetong.local.build.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The cache of classes already loaded and linked that the JDK makes when a program that was told to record ends. It fits
 * one program content, one JVM and one set of flags, and is only ever an accelerator: without it everything works.
 */
public final class AotCache {

    private final Path file;

    /** The cache in this folder for these flags on the JVM that runs now. */
    public AotCache(Path folder, List<String> flags) {
        this.file = folder.resolve(Digest.of(System.getProperty("java.vm.version") + flags) + ".aot");
    }

    /** Whether it can be used. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Whether it is worth recording for: it is not there, and an earlier attempt did not fail. */
    public boolean isMissing() {
        return !exists() && !Files.exists(failure());
    }

    /** The flag that uses it. */
    public String use() {
        return "-XX:AOTCache=" + file;
    }

    /** The flag that records, and makes the cache when the program ends. */
    public String record() {
        return "-XX:AOTCacheOutput=" + draft();
    }

    /** Takes over what a recording program that has ended left; when it left nothing, no other attempt is made. */
    public boolean adopt() {
        try {
            if (!Files.isRegularFile(draft()) || Files.size(draft()) == 0) {
                Files.writeString(failure(), "");
                return false;
            }
            Files.move(draft(), file);
            forgetOthers();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Caches for other flags or another JVM are large and rarely wanted again. */
    private void forgetOthers() throws IOException {
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(file.getParent(), "*.aot")) {
            for (Path cache : caches) {
                if (!cache.equals(file)) {
                    Files.delete(cache);
                }
            }
        }
    }

    private Path failure() {
        return file.resolveSibling(file.getFileName() + ".failed");
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".draft");
    }
}
