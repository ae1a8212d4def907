package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called. */
enum FileKind {
    EMPTY,
    ZIP,
    OLE,
    HTML,
    XML,
    PDF,
    ARCHIVE,
    PICTURE,
    UTF16,
    TEXT,
    OTHER;

    private static final int LOOKED_AT = 4096;
    private static final byte[] OLE_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (head.length >= OLE_MAGIC.length
                && Arrays.equals(head, 0, OLE_MAGIC.length, OLE_MAGIC, 0, OLE_MAGIC.length)) {
            return OLE;
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC, 0xAF) || starts(head, 0x1F, 0x8B)) {
            return ARCHIVE;
        }
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF) || starts(head, 'G', 'I', 'F', '8')) {
            return PICTURE;
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            return UTF16;
        }
        return ofText(head);
    }

    private static FileKind ofText(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return OTHER;
            }
        }
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\\u00EF\\u00BB\\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<table")) {
            return HTML;
        }
        return text.startsWith("<?xml") || text.startsWith("<!doctype") ? XML : TEXT;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
