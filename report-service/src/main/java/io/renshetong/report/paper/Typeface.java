package io.renshetong.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One face, parsed once and shared by all documents: parsing it for each was three quarters of what a page cost. */
final class Typeface {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Typeface(TrueTypeFont font) {
        try {
            // Ligatures and the like have no place in a form, and looking for them costs more than drawing.
            font.setEnableGsub(false);
            this.font = font;
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Typeface read(InputStream bytes) throws IOException {
        return new Typeface(new TTFParser(true).parse(new RandomAccessReadBuffer(bytes)));
    }

    /** Whether it has a picture of the character. */
    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** How wide the character is, in parts of the size of the type. */
    double width(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The face for one document, of which only the characters used will be embedded. */
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }
}
