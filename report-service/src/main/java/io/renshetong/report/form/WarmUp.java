package io.renshetong.report.form;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.contract.Subject;
import io.renshetong.contract.TypeForm;
import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Line;
import io.renshetong.report.batch.Scope;
import io.renshetong.report.batch.Standing;
import io.renshetong.report.batch.Sum;
import io.renshetong.report.paper.Press;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints a page for nobody once the service is ready, beside its work, so that the first clerk does not wait for the faces. */
@Component
class WarmUp {
    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 3;

    private final List<PrintForm> forms;
    private final Press press;
    private final Clock clock;
    private final boolean wanted;

    WarmUp(List<PrintForm> forms, Press press, Clock clock, @Value("${rst.report.warm-up:true}") boolean wanted) {
        this.forms = forms;
        this.press = press;
        this.clock = clock;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!wanted) return;
        Thread thread = Thread.ofPlatform().name("warm-up").daemon().unstarted(this::print);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void print() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (PrintForm form : forms)
                    press.print(form.compose(sample(form)), OutputStream.nullOutputStream(), _ -> {});
            }
            log.info("Warmed up");
        } catch (IOException | RuntimeException failed) {
            log.warn("Not warmed up; the first print will take longer", failed);
        }
    }

    private Booklet sample(PrintForm form) {
        Instant now = clock.instant();
        Party nobody = new Party("", "");
        Declared declared = new Declared(
                "",
                1,
                new Subject(null, null, ""),
                Risk.GENERAL,
                Map.of(),
                List.of(new FieldChange("", "", "")),
                List.of(),
                nobody,
                now,
                null,
                List.of());
        Batch batch = new Batch("0", "", form.business(), "000000", "", now, nobody, 1, 1);
        return new Booklet(
                Scope.of(batch, form.valid()),
                List.of(new Line(
                        "",
                        new TypeForm("", List.of(), List.of()),
                        declared,
                        "000000",
                        now,
                        Standing.CONFIRMED,
                        null,
                        Map.of())),
                0,
                1,
                1,
                new Contents(new Sum(1, 1, 1, Map.of()), 0),
                new Imprint(null, now, ""),
                null,
                null);
    }
}
