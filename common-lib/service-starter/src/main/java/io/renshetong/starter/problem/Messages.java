package io.renshetong.starter.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text shown to a user, from all {@code messages/*.properties} (UTF-8) on the class path, by key. */
public final class Messages {
    private static final String FILES = "classpath*:messages/*.properties";

    private final Map<String, String> texts;

    private Messages(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Reads all message files; a key that occurs in two of them is refused, since only one of its texts would be seen. */
    public static Messages load(ClassLoader classLoader) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Resource> origins = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(classLoader).getResources(FILES)) {
                read(file).forEach((key, text) -> {
                    Resource before = origins.putIfAbsent((String) key, file);
                    if (before != null)
                        throw new IllegalStateException("Message " + key + " is in " + before + " and in " + file);
                    texts.put((String) key, (String) text);
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Messages(Map.copyOf(texts));
    }

    /** The text of a key with {@code {0}}, {@code {1}} … replaced by the arguments as they are, without grouping of digits. */
    public String get(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new IllegalArgumentException("No message " + key));
    }

    /** The text of a key, if any file has it. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.get(key)).map(text -> fill(text, arguments));
    }

    private static String fill(String text, Object[] arguments) {
        String filled = text;
        for (int index = 0; index < arguments.length; index++) {
            filled = filled.replace("{" + index + "}", String.valueOf(arguments[index]));
        }
        return filled;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
