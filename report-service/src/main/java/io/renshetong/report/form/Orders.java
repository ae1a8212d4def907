package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Batches;
import io.renshetong.report.batch.Scope;
import io.renshetong.report.batch.Scopes;
import io.renshetong.report.batch.Standing;
import io.renshetong.report.batch.Sum;
import io.renshetong.report.form.Binding.Part;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what of a scope is printed: what is not valid any more is left out, and a batch of which nothing is valid is printed
 * as void. What was never confirmed is not known here, so it cannot be printed.
 */
@Component
class Orders {
    private final Batches batches;
    private final Scopes scopes;
    private final Messages messages;

    Orders(Batches batches, Scopes scopes, Messages messages) {
        this.batches = batches;
        this.scopes = scopes;
        this.messages = messages;
    }

    Order take(PrintForm form, Scope asked, Imprint imprint) {
        refuseWhatIsArriving(asked);
        Scope others = asked.standing(Standing.without(form.valid()));
        Sum sum = scopes.sum(asked);
        boolean isVoid = sum.declarations() == 0 && asked.batch() != null;
        Scope scope = isVoid ? others : asked;
        if (isVoid) sum = scopes.sum(scope);
        List<Part> parts = Binding.parts(scopes.rows(scope));
        if (parts.isEmpty()) throw nothing(asked);
        int leftOut = asked.batch() == null || isVoid ? 0 : scopes.sum(others).declarations();
        return new Order(scopes, scope, parts, new Contents(sum, leftOut), imprint, watermark(form, scope));
    }

    private void refuseWhatIsArriving(Scope scope) {
        Batch batch =
                scope.batch() != null ? scope.batch() : batches.arriving(scope).orElse(null);
        if (batch != null && !batch.complete())
            throw Refusal.conflict(
                    "BATCH_ARRIVING",
                    messages.get("report.batch-arriving", batch.no(), batch.arrived(), batch.chunks()));
    }

    private Refusal nothing(Scope scope) {
        Batch batch = scope.batch();
        return Refusal.unprocessable(
                "NOTHING_TO_PRINT",
                batch == null
                        ? messages.get("report.nothing-within-days", scope.unitName(), scope.mark())
                        : messages.get("report.nothing-to-print", batch.no()));
    }

    /** Says why nothing of it is valid; absent when something is. */
    private @Nullable String watermark(PrintForm form, Scope scope) {
        if (scope.standings().stream().anyMatch(form.valid()::contains)) return null;
        return messages.get(
                scope.standings().size() > 1
                        ? "report.watermark.void"
                        : "report.watermark." + scope.standings().getFirst());
    }
}
