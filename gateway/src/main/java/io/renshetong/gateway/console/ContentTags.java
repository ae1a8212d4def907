package io.renshetong.gateway.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Entity tags from the content of a file.
 *
 * <p>The build gives every file the same time so that it can be reproduced; a date would call a new version unchanged.
 */
final class ContentTags {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Nullable
    String of(Resource file) {
        return tags.computeIfAbsent(file.getDescription(), description -> tagOf(file));
    }

    private static String tagOf(Resource file) {
        CRC32C sum = new CRC32C();
        byte[] part = new byte[16 * 1024];
        long length = 0;
        try (InputStream in = file.getInputStream()) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                sum.update(part, 0, read);
                length += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "\"%x-%x\"".formatted(length, sum.getValue());
    }
}
