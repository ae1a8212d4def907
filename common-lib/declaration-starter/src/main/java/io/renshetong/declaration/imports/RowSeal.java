package io.renshetong.declaration.imports;

import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.sheet.CellError;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Seals what staged rows and files say, and opens it again. */
class RowSeal {
    private final Bodies bodies;
    private final PackedCipher cipher;
    private final JsonMapper json;

    RowSeal(Bodies bodies, FieldCipher cipher, JsonMapper json) {
        this.bodies = bodies;
        this.cipher = new PackedCipher(cipher);
        this.json = json;
    }

    byte[] content(ReadRow row, List<CellError> errors, List<CellError> warnings) {
        return cipher.seal(json.writeValueAsBytes(new RowContent(row.ref(), row.cells(), errors, warnings)));
    }

    RowContent content(byte[] sealed) {
        return json.readValue(cipher.open(sealed), RowContent.class);
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
