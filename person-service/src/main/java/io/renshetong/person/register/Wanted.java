package io.renshetong.person.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which persons a search is for, already narrowed to the units of whoever asks.
 *
 * @param current only those on the register today
 * @param namePattern for LIKE with {@code !} as its escape
 */
record Wanted(
        Set<String> units,
        boolean current,
        @Nullable NumberIndex number,
        @Nullable String personNo,
        @Nullable String namePattern,
        Order order,
        int limit,
        long offset) {

    /** The same among those on the register today, from the first on, as many as that. */
    Wanted today(int most) {
        return new Wanted(units, true, number, personNo, namePattern, order, most, 0);
    }

    /** Whether nothing is said but where they are. */
    boolean everybody() {
        return number == null && personNo == null && namePattern == null;
    }

    static @Nullable String anywhere(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** An order the console may ask for; the person's id makes it total, so that no page repeats a row. */
    record Order(String sql) {
        static final Order DEFAULT = new Order("p.person_no, p.id");
    }
}
