package io.renshetong.declaration.lifecycle;

import io.renshetong.starter.crypto.FieldCipher;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the values of a declaration: JSON, encrypted. */
public class Bodies {
    private final FieldCipher cipher;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public Bodies(FieldCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.reader = json.readerFor(Body.class);
        this.writer = json.writerFor(Body.class);
    }

    public byte[] seal(Body body) {
        return cipher.encrypt(writer.writeValueAsString(body));
    }

    public Body open(byte[] sealed) {
        return reader.readValue(cipher.decrypt(sealed));
    }
}
