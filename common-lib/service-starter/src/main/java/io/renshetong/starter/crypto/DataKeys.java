package io.renshetong.starter.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the file {@code data.keys}: every encryption key still needed to read, the one to write with, and the key
 * of the blind index.
 */
record DataKeys(Map<Integer, SecretKey> encryption, int current, SecretKey blindIndex) {
    private static final String VERSION_PREFIX = "encryption.";
    private static final int KEY_BYTES = 32;

    static DataKeys read(Path file) {
        Properties properties = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Data keys cannot be read from " + file, unreadable);
        }
        Map<Integer, SecretKey> keys = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            String version = name.startsWith(VERSION_PREFIX) ? name.substring(VERSION_PREFIX.length()) : "";
            if (version.matches("\\d+")) keys.put(version(version), key(name, properties.getProperty(name), "AES"));
        }
        int current = version(properties.getProperty(VERSION_PREFIX + "current", ""));
        if (!keys.containsKey(current))
            throw new IllegalStateException("No key for encryption.current=" + current + " in " + file);
        return new DataKeys(
                Map.copyOf(keys), current, key("blind-index", properties.getProperty("blind-index"), "HmacSHA256"));
    }

    private static int version(String text) {
        int version = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (version < 1 || version > 255)
            throw new IllegalStateException("A version of an encryption key is 1 to 255, not '" + text + "'");
        return version;
    }

    private static SecretKey key(String name, @Nullable String base64, String algorithm) {
        byte[] bytes = base64 == null ? new byte[0] : Base64.getDecoder().decode(base64.trim());
        if (bytes.length != KEY_BYTES)
            throw new IllegalStateException("Key " + name + " must be " + KEY_BYTES + " bytes in base64");
        return new SecretKeySpec(bytes, algorithm);
    }
}
