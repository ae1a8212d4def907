package io.renshetong.declaration.sheet;

/** Takes a file as it is read; whatever it throws ends the reading and goes through to the caller. */
public interface SheetHandler {
    /** Called once, before the first row. */
    void head(SheetHead head);

    void row(SheetRow row);

    /** Something odd that refuses nothing. */
    void note(SheetComplaint note);
}
