package io.renshetong.declaration.lifecycle;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.crypto.Packing;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What declarations of this service are packed with: the names their fields have now. Those of other versions are kept in
 * the database, as what was packed with them is.
 */
public class Words implements SmartInitializingSingleton {
    private final JdbcTemplate jdbc;
    private final ObjectProvider<DeclarationTypes> types;
    private final Map<Integer, Packing> known = new ConcurrentHashMap<>();
    private volatile Packing now = Packing.PLAIN;

    Words(JdbcTemplate jdbc, ObjectProvider<DeclarationTypes> types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** Packs with what is known now and opens what was ever packed here. */
    public PackedCipher cipher(FieldCipher cipher) {
        return new PackedCipher(cipher, () -> now, this::of);
    }

    /** The words are in the database, by a transaction of their own, before anything is packed with them. */
    @Override
    public void afterSingletonsInstantiated() {
        Packing packing = Packing.knowing(types.getObject().all().stream()
                .map(type -> names(type, "null") + names(type, "\"\""))
                .collect(Collectors.joining()));
        jdbc.update("INSERT IGNORE INTO declaration_words (id, words) VALUES (?, ?)", packing.id(), packing.words());
        Packing kept = of(packing.id());
        // Were other words ever to come to the same sum, what was packed with those must stay readable.
        if (Arrays.equals(kept.words(), packing.words())) {
            now = kept;
        }
    }

    private static String names(Known<?> type, String value) {
        return type.shape().fields().stream()
                .map(field -> "\"" + field.name() + "\":" + value + ",")
                .collect(Collectors.joining());
    }

    private Packing of(int id) {
        return known.computeIfAbsent(
                id,
                missing ->
                        jdbc
                                .queryForList("SELECT words FROM declaration_words WHERE id = ?", byte[].class, missing)
                                .stream()
                                .findFirst()
                                .map(Packing::knowing)
                                .orElseThrow(() -> new IllegalStateException(
                                        "What was packed with words " + missing + " can't be read")));
    }
}
