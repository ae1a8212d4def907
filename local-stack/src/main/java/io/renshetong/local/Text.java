package io.renshetong.local;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** What the stack says to people, from {@code messages/local-stack.properties}. */
public final class Text {

    private static final Properties MESSAGES = read();

    private Text() {}

    /** The message of this key with its places filled; numbers are written without grouping. */
    public static String of(String key, Object... values) {
        String pattern = MESSAGES.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    private static Properties read() {
        try (Reader reader = new InputStreamReader(
                Text.class.getResourceAsStream("/messages/local-stack.properties"), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
