package io.renshetong.declaration.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is not read at all; carries everything that is wrong with it as a whole. */
public final class SheetRefused extends Exception {
    private final transient List<SheetComplaint> complaints;

    public SheetRefused(List<SheetComplaint> complaints) {
        super(complaints.stream().map(SheetComplaint::code).collect(Collectors.joining(", ")), null, false, false);
        this.complaints = List.copyOf(complaints);
    }

    public List<SheetComplaint> complaints() {
        return complaints;
    }
}
