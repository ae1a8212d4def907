package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.Reader;

/** Follows the quotes of a csv file to count its rows and to find what no reader should have to hold. */
final class CsvOutline {
    private final char delimiter;
    private final int longestField;
    private int row = 1;
    private int field;
    private boolean quoted;
    private boolean filled;

    CsvOutline(char delimiter, int longestField) {
        this.delimiter = delimiter;
        this.longestField = longestField;
    }

    Outline of(Reader reader) throws IOException, CsvBook.Unreadable {
        Outline outline = new Outline();
        char[] buffer = new char[16 * 1024];
        int quoteOpenedIn = 0;
        for (int read = reader.read(buffer); read > 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                char c = buffer[i];
                if (c == '"') {
                    quoted = !quoted;
                    quoteOpenedIn = row;
                    field++;
                } else if (!quoted && c == delimiter) {
                    field = 0;
                } else if (!quoted && c == '\n') {
                    end(outline);
                } else {
                    filled |= !Character.isWhitespace(c) && c != '\uFEFF';
                    field++;
                }
                if (field > longestField) {
                    throw new CsvBook.Unreadable(quoted ? "sheet.csv-quote" : "sheet.csv-field", row);
                }
                if (c == 0) {
                    throw new CsvBook.Unreadable("sheet.csv-nul", row);
                }
            }
        }
        if (quoted) {
            throw new CsvBook.Unreadable("sheet.csv-quote", quoteOpenedIn);
        }
        end(outline);
        return outline;
    }

    private void end(Outline outline) throws CsvBook.Unreadable {
        if (filled) {
            outline.fill(row);
        }
        if (row++ > Outline.MOST_ROWS) {
            throw new CsvBook.Unreadable("sheet.csv-rows", row);
        }
        field = 0;
        filled = false;
    }
}
