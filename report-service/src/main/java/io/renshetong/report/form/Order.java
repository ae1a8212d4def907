package io.renshetong.report.form;

import io.renshetong.report.batch.Scope;
import io.renshetong.report.batch.Scopes;
import io.renshetong.report.form.Binding.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scope to be printed, divided into booklets; what a booklet holds is read when it is asked for. */
record Order(
        Scopes scopes,
        Scope scope,
        List<Part> parts,
        Contents contents,
        Imprint imprint,
        @Nullable String watermark) {

    Booklet booklet(int index) {
        Part part = parts.get(index);
        return new Booklet(
                scope,
                scopes.lines(scope, part.from(), part.count()),
                part.from(),
                index + 1,
                parts.size(),
                contents,
                imprint,
                watermark,
                null);
    }
}
