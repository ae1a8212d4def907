package io.renshetong.center.intake;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseWithContent;
import io.renshetong.center.casefile.FiledContent;
import io.renshetong.center.casefile.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases a batch of events touches, worked on in memory and written once at the end, whatever happened to each. */
final class Book {
    private final Map<String, Case> current;
    private final Map<String, CaseWithContent> filed = new LinkedHashMap<>();
    private final Set<String> moved = new LinkedHashSet<>();
    private final List<LogEntry> log = new ArrayList<>();

    Book(Map<String, Case> known) {
        current = new HashMap<>(known);
    }

    @Nullable
    Case find(String no) {
        return current.get(no);
    }

    void file(Case opened, @Nullable FiledContent content) {
        current.put(opened.no(), opened);
        moved.remove(opened.no());
        filed.put(opened.no(), new CaseWithContent(opened, content));
    }

    void move(Case after) {
        current.put(after.no(), after);
        CaseWithContent fresh = filed.get(after.no());
        if (fresh == null) moved.add(after.no());
        else filed.put(after.no(), new CaseWithContent(after, fresh.content()));
    }

    void note(LogEntry entry) {
        log.add(entry);
    }

    Collection<CaseWithContent> filed() {
        return filed.values();
    }

    Collection<Case> moved() {
        return moved.stream().map(current::get).toList();
    }

    List<LogEntry> log() {
        return log;
    }
}
