package io.renshetong.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** One thing a check has found, as a stable code and the Chinese sentence a person reads; never quotes the value. */
public record Finding(String code, String message) {

    private static final Map<String, String> MESSAGES = load();

    /** Takes the sentence of {@code code} from {@code messages/kernel.properties}. */
    public static Finding of(String code, Object... arguments) {
        return new Finding(code, sentence(code, arguments));
    }

    /** As {@link #of}, for what refuses nothing: its sentence stands under {@code warning.<code>}. */
    public static Finding warning(String code, Object... arguments) {
        return new Finding(code, sentence("warning." + code, arguments));
    }

    private static String sentence(String key, Object... arguments) {
        String pattern = MESSAGES.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message for " + key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static Map<String, String> load() {
        Properties properties = new Properties();
        try (InputStream stream = Finding.class.getResourceAsStream("/messages/kernel.properties")) {
            if (stream == null) {
                throw new IllegalStateException("messages/kernel.properties is missing");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
