package io.renshetong.declaration.lifecycle;

import io.renshetong.starter.crypto.PackedCipher;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the values of a declaration: JSON, packed and encrypted. */
public class Bodies {
    private final PackedCipher cipher;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    /** @param cipher of this service's {@link Words} */
    public Bodies(PackedCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.reader = json.readerFor(Body.class);
        this.writer = json.writerFor(Body.class);
    }

    public byte[] seal(Body body) {
        return cipher.seal(writer.writeValueAsBytes(body));
    }

    public Body open(byte[] sealed) {
        return reader.readValue(cipher.open(sealed));
    }
}
