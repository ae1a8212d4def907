package io.renshetong.declaration.imports;

import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.sheet.CellError;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.starter.crypto.PackedCipher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Seals what staged rows and files say, and opens it again. */
class RowSeal {
    private final Bodies bodies;
    private final PackedCipher cipher;
    private final JsonMapper json;
    private final ObjectWriter contents;
    private final ObjectReader reader;

    /** @param cipher of this service's {@link io.renshetong.declaration.lifecycle.Words} */
    RowSeal(Bodies bodies, PackedCipher cipher, JsonMapper json) {
        this.bodies = bodies;
        this.cipher = cipher;
        this.json = json;
        this.contents = Bodies.writingRows(json).writerFor(RowContent.class);
        this.reader = json.readerFor(RowContent.class);
    }

    byte[] content(ReadRow row, List<CellError> errors, List<CellError> warnings) {
        return cipher.seal(contents.writeValueAsBytes(new RowContent(row.ref(), row.cells(), errors, warnings)));
    }

    RowContent content(byte[] sealed) {
        return reader.readValue(cipher.open(sealed));
    }

    byte[] body(Body body) {
        return bodies.seal(body);
    }

    Body body(byte[] sealed) {
        return bodies.open(sealed);
    }

    byte[] about(AboutFile about) {
        return cipher.seal(json.writeValueAsBytes(about));
    }

    AboutFile about(byte @Nullable [] sealed) {
        return sealed == null ? AboutFile.NOTHING : json.readValue(cipher.open(sealed), AboutFile.class);
    }
}
