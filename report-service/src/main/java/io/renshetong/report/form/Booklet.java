package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Line;
import io.renshetong.report.batch.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document holds: a scope, or a part of a large one.
 *
 * @param lines the declarations in the order they were confirmed in
 * @param before how many declarations earlier booklets hold
 * @param number of this booklet, from 1
 * @param of how many booklets
 * @param contents what the whole scope holds
 * @param watermark across every page
 * @param notice above the pages of a preview
 */
public record Booklet(
        Scope scope,
        List<Line> lines,
        int before,
        int number,
        int of,
        Contents contents,
        Imprint imprint,
        @Nullable String watermark,
        @Nullable String notice) {

    Booklet saying(@Nullable String text) {
        return new Booklet(scope, lines, before, number, of, contents, imprint, watermark, text);
    }

    /** Of which it is, unless it is of some days. */
    public @Nullable Batch batch() {
        return scope.batch();
    }
}
