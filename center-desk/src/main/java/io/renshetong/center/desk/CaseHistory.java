package io.renshetong.center.desk;

import io.renshetong.center.casefile.CaseLog;
import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.casefile.Filing;
import io.renshetong.center.casefile.LogEntry;
import io.renshetong.center.desk.CaseDetail.Line;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the log of a declaration into words. */
@Component
class CaseHistory {
    private final CaseLog log;
    private final DeskWords words;
    private final FieldWords fields;

    CaseHistory(CaseLog log, DeskWords words, FieldWords fields) {
        this.log = log;
        this.words = words;
        this.fields = fields;
    }

    /** Oldest first, numbered from 1. */
    List<Line> of(Filing filing) {
        List<LogEntry> entries = log.of(filing.no());
        return IntStream.range(0, entries.size())
                .mapToObj(index -> line(index + 1, entries.get(index), filing.type()))
                .toList();
    }

    private Line line(int seq, LogEntry entry, String type) {
        return new Line(
                seq,
                entry.kind().name(),
                words.log(entry.kind()),
                entry.actor() == null ? null : entry.actor().name(),
                entry.at(),
                entry.revision() == null ? 0 : entry.revision(),
                state(entry.from()),
                state(entry.to()),
                words.stage(entry.stage()),
                entry.reasonCode(),
                words.reason(entry.reasonCode()),
                entry.field() == null ? null : fields.label(type, entry.field()),
                entry.note());
    }

    private @Nullable String state(@Nullable CaseState state) {
        return state == null ? null : words.state(state);
    }
}
