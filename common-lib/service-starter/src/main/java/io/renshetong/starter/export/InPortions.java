package io.renshetong.starter.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what comes one by one, so that what belongs to it can be read for several hundred at once. */
public final class InPortions<T> implements Consumer<T> {
    private final int size;
    private final Consumer<List<T>> each;
    private List<T> portion;

    public InPortions(int size, Consumer<List<T>> each) {
        this.size = size;
        this.each = each;
        this.portion = new ArrayList<>(size);
    }

    @Override
    public void accept(T one) {
        portion.add(one);
        if (portion.size() == size) hand();
    }

    /** Hands over the rest. */
    public void finish() {
        if (!portion.isEmpty()) hand();
    }

    private void hand() {
        List<T> full = portion;
        portion = new ArrayList<>(size);
        each.accept(full);
    }
}
