package io.renshetong.report.form;

import io.renshetong.contract.TypeForm;
import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Batches;
import io.renshetong.report.form.Binding.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch to be printed, divided into booklets; what a booklet holds is read when it is asked for. */
record Order(
        Batches batches,
        Batch batch,
        TypeForm wording,
        List<Part> parts,
        Contents contents,
        boolean withdrawn,
        Imprint imprint,
        @Nullable String watermark) {

    Booklet booklet(int index) {
        Part part = parts.get(index);
        return new Booklet(
                batch,
                wording,
                batches.lines(batch, withdrawn, part.from(), part.count()),
                part.from(),
                index + 1,
                parts.size(),
                contents,
                imprint,
                watermark,
                null);
    }
}
