package io.renshetong.declaration.sample;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Sheet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service that declares, on a clock that tests can set. */
@SpringBootApplication
public class NoteService {
    /** A clock that is as late as it is told. */
    public static final class Hands extends Clock {
        private final Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
        private volatile java.time.Duration ahead = java.time.Duration.ZERO;

        public void ahead(java.time.Duration by) {
            ahead = by;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return real.withZone(zone);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }
    }

    @Bean
    Hands clock() {
        return new Hands();
    }

    @Bean
    Notes notes() {
        return new Notes();
    }

    private static void wantsASlip(Row<NoteChange> row, Findings findings) {
        if (String.valueOf(row.after().text()).startsWith("凭条") && !row.has("slip")) {
            findings.refuse("attachments", "note-change.slip");
        }
    }

    @Bean
    DeclarationType<NoteChange> noteChange(Notes notes) {
        return () -> Definition.of("note-change", "99", NoteChange.class)
                .changes(notes)
                .sheet(Sheet.<NoteChange>version("1")
                        .sequence()
                        .unit()
                        .subject()
                        .present("text", "due")
                        .blank("colour"))
                .rules(NoteService::wantsASlip)
                .attachments("slip")
                .excludes(row -> Set.of("note:" + row.ref()))
                .weighs(row -> row.changes("colour") ? Risk.KEY : Risk.GENERAL)
                .countsFrom(row -> row.after().due())
                .takesEffect(notes);
    }
}
