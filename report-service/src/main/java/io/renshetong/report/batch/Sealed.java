package io.renshetong.report.batch;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Contract records as they lie in the database: as JSON, packed and encrypted. */
@Component
class Sealed {
    private final PackedCipher cipher;
    private final JsonMapper json;

    Sealed(FieldCipher cipher, JsonMapper json) {
        this.cipher = new PackedCipher(cipher);
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    byte[] seal(Object value) {
        return cipher.seal(json.writeValueAsBytes(value));
    }

    <V> V open(byte[] bytes, Class<V> type) {
        return json.readValue(cipher.open(bytes), type);
    }
}
