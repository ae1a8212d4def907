package io.renshetong.declaration.imports;

import io.renshetong.declaration.sheet.SheetComplaint;
import io.renshetong.declaration.sheet.SheetHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a file as a whole; kept sealed, since a header may be anything.
 *
 * @param head absent when the file could not be opened
 * @param errors why it was refused
 * @param notes what was odd about it
 */
record AboutFile(@Nullable SheetHead head, List<SheetComplaint> errors, List<SheetComplaint> notes) {
    static final AboutFile NOTHING = new AboutFile(null, List.of(), List.of());
}
