package io.renshetong.declaration.imports;

import io.renshetong.contract.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file handed in, without its rows.
 *
 * @param version counts every change of its rows; whoever saves or mends names the one they saw
 * @param unitCode home unit of whoever handed it in
 * @param fileId the file as it was kept, absent once it was put away
 * @param sameNo the latest import of the same file before this one
 * @param about what the file says of itself, sealed
 */
record SheetImport(
        String no,
        String type,
        ImportState state,
        int version,
        String unitCode,
        @Nullable String fileId,
        String fileName,
        long fileSize,
        String sha256,
        Party by,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String taskId,
        @Nullable String sameNo,
        @Nullable Instant sameAt,
        byte @Nullable [] about,
        Counts counts) {

    /**
     * How many rows of which kind.
     *
     * @param warned rows to be saved that have a warning
     * @param saved became declarations
     * @param refused were good when they were shown, but somebody was faster
     * @param skipped were not to be saved; saved, refused and skipped make up all rows
     */
    public record Counts(
            int rows,
            int news,
            int changed,
            int unchanged,
            int duplicate,
            int bad,
            int warned,
            int good,
            int saved,
            int refused,
            int skipped) {}
}
