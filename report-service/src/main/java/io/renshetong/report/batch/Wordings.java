package io.renshetong.report.batch;

import io.renshetong.contract.TypeForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How types name their fields; each wording is kept once, under the digest of what it says, and never changes. */
@Repository
class Wordings {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, TypeForm> read = new ConcurrentHashMap<>();

    Wordings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Keeps a wording in the caller's transaction and gives its id. */
    @Nullable
    String keep(@Nullable TypeForm form) {
        if (form == null) return null;
        String text = json.writeValueAsString(form);
        String id = digest(text);
        if (!read.containsKey(id))
            jdbc.sql("INSERT IGNORE INTO report_wording (id, form) VALUES (:id, :form)")
                    .param("id", id)
                    .param("form", text)
                    .update();
        return id;
    }

    /** The wording kept under an id; one that only names the type for events of before types named their fields. */
    TypeForm of(String label, @Nullable String id) {
        if (id == null) return new TypeForm(label, List.of(), List.of());
        return read.computeIfAbsent(id, this::find);
    }

    private TypeForm find(String id) {
        return jdbc.sql("SELECT form FROM report_wording WHERE id = :id")
                .param("id", id)
                .query((row, _) -> json.readValue(row.getString(1), TypeForm.class))
                .single();
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
