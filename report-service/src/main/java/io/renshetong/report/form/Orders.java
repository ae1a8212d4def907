package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Batches;
import io.renshetong.report.batch.Standing;
import io.renshetong.report.batch.Tally;
import io.renshetong.report.batch.Wordings;
import io.renshetong.report.form.Binding.Part;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Says what of a batch is printed: what was taken back is left out, and a batch taken back altogether is printed as void.
 * What was never confirmed is not known here, so it cannot be printed.
 */
@Component
class Orders {
    private final Batches batches;
    private final Wordings wordings;
    private final Messages messages;

    Orders(Batches batches, Wordings wordings, Messages messages) {
        this.batches = batches;
        this.wordings = wordings;
        this.messages = messages;
    }

    Order take(Batch batch, Imprint imprint) {
        if (!batch.complete())
            throw Refusal.conflict(
                    "BATCH_ARRIVING",
                    messages.get("report.batch-arriving", batch.no(), batch.arrived(), batch.chunks()));
        Tally tally = batches.tally(batch);
        int withdrawn = tally.declarations(Standing.WITHDRAWN);
        boolean allWithdrawn = withdrawn == tally.declarations();
        List<Part> parts = Binding.parts(batches.rows(batch, allWithdrawn));
        if (parts.isEmpty())
            throw Refusal.unprocessable("NOTHING_TO_PRINT", messages.get("report.nothing-to-print", batch.no()));
        Contents contents = allWithdrawn
                ? new Contents(tally.declarations(), tally.items(), 0)
                : new Contents(
                        tally.declarations() - withdrawn, tally.items() - tally.items(Standing.WITHDRAWN), withdrawn);
        return new Order(
                batches,
                batch,
                wordings.of(batch),
                parts,
                contents,
                allWithdrawn,
                imprint,
                allWithdrawn ? messages.get("report.watermark.withdrawn") : null);
    }
}
