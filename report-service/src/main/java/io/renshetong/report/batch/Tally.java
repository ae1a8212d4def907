package io.renshetong.report.batch;

import java.util.EnumMap;
import java.util.Map;

/** How many declarations of a batch stand where, and how many changes they ask for. */
public final class Tally {
    private final Map<Standing, Integer> declarations = new EnumMap<>(Standing.class);
    private final Map<Standing, Integer> items = new EnumMap<>(Standing.class);

    void add(Standing standing, int declarationCount, int itemCount) {
        declarations.merge(standing, declarationCount, Integer::sum);
        items.merge(standing, itemCount, Integer::sum);
    }

    public int declarations() {
        return sum(declarations);
    }

    public int items() {
        return sum(items);
    }

    public int declarations(Standing... some) {
        int count = 0;
        for (Standing one : some) count += declarations.getOrDefault(one, 0);
        return count;
    }

    public int items(Standing one) {
        return items.getOrDefault(one, 0);
    }

    private static int sum(Map<Standing, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
