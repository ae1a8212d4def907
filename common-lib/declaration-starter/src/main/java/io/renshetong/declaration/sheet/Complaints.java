package io.renshetong.declaration.sheet;

import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what there is to say about a file, each thing once, in the words of the message files. */
final class Complaints {
    private final Messages messages;
    private final Set<SheetComplaint> all = new LinkedHashSet<>();

    Complaints(Messages messages) {
        this.messages = messages;
    }

    /** An empty one in the same words. */
    Complaints(Complaints other) {
        this(other.messages);
    }

    Complaints add(String code, Object... arguments) {
        return at(null, null, code, arguments);
    }

    Complaints at(@Nullable Integer row, @Nullable String column, String code, Object... arguments) {
        all.add(new SheetComplaint(code, messages.get(code, arguments), row, column));
        return this;
    }

    boolean none() {
        return all.isEmpty();
    }

    List<SheetComplaint> all() {
        return new ArrayList<>(all);
    }

    void refuseIfAny() throws SheetRefused {
        if (!all.isEmpty()) {
            throw new SheetRefused(all());
        }
    }

    SheetRefused refusal(String code, Object... arguments) {
        return new SheetRefused(add(code, arguments).all());
    }
}
