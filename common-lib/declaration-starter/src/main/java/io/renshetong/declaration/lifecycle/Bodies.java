package io.renshetong.declaration.lifecycle;

import io.renshetong.starter.crypto.PackedCipher;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Seals and opens the values of a declaration: JSON, packed and encrypted. */
public class Bodies {
    private final PackedCipher cipher;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    /** @param cipher of this service's {@link Words} */
    public Bodies(PackedCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.reader = json.readerFor(Body.class);
        this.writer = writingRows(json).writerFor(Body.class);
    }

    /** Writes the same JSON, sooner where the same names are written again and again. */
    public static JsonMapper writingRows(JsonMapper json) {
        return json.rebuild()
                .addModule(new SimpleModule("rows").addKeySerializer(String.class, new ReadyNames()))
                .build();
    }

    public byte[] seal(Body body) {
        return cipher.seal(writer.writeValueAsBytes(body));
    }

    public Body open(byte[] sealed) {
        return reader.readValue(cipher.open(sealed));
    }
}
