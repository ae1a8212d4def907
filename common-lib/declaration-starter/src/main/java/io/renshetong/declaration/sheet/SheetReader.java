package io.renshetong.declaration.sheet;

import java.nio.file.Path;

/** Reads workbooks and csv files whoever wrote them, and never holds one whole. */
public interface SheetReader {
    /**
     * Looks a file over without reading its rows.
     *
     * @param fileName as the user calls it; its content decides what it is
     * @throws SheetRefused with everything that is wrong with it
     */
    Opened open(Path file, String fileName, SheetLimits limits) throws SheetRefused;

    /** Reads the rows of what was opened, in order; the file must still be there. */
    void read(Opened opened, SheetHandler handler) throws SheetRefused;
}
