package io.renshetong.declaration.imports;

import io.renshetong.contract.Party;
import io.renshetong.declaration.sheet.SheetColumn;
import io.renshetong.declaration.sheet.SheetComplaint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file handed in, as its window and every list of imports show it.
 *
 * @param size bytes
 * @param taskId the task that reads or saves it
 * @param sameFile the latest import of the very same file before this one
 * @param notes what was odd about the file
 * @param fileErrors why it was refused as a whole
 * @param version names what was shown; whoever saves or mends sends it back
 * @param undoable whether the reader may ask to undo it
 */
public record ImportView(
        String no,
        String type,
        String typeLabel,
        ImportState state,
        String stateLabel,
        String fileName,
        long size,
        Party by,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String taskId,
        @Nullable SameFile sameFile,
        List<SheetComplaint> notes,
        List<SheetComplaint> fileErrors,
        List<SheetColumn> columns,
        SheetImport.Counts counts,
        int version,
        boolean undoable) {

    /** When the very same file was handed in before. */
    public record SameFile(String no, Instant at) {}
}
