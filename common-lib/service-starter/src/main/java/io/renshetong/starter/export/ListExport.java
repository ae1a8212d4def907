package io.renshetong.starter.export;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One list that can be exported, as a bean. Its name in words is the message {@code export.list.<list>}.
 *
 * @param <F> the conditions of the list, a record as its search takes it
 */
public interface ListExport<F extends Record> {
    /** Its name in the address. */
    String list();

    Class<F> filter();

    /** Every column it can write, in the order of the screen. */
    List<ExportColumn> columns();

    /** What an account needs to export it, all of them. */
    default Set<Permission> needs() {
        return Set.of(Permission.EXPORT, Permission.QUERY);
    }

    /** Whether it masks anything that {@link Permission#REVEAL} and a purpose would show. */
    boolean masks();

    /** Refuses at once what would be refused when rows are read, such as a unit of somebody else's. */
    default void check(F filter, Actor actor) {}

    /** Name of the one unit whose list was asked for; absent where it is of all the actor's. */
    default @Nullable String unit(F filter, Actor actor) {
        return null;
    }

    /**
     * Gives every row the filter finds, of what this actor may see, however many; reads them as it goes and holds a few
     * hundred at most.
     *
     * @param clear whether to give what the screen masks in full; the engine has seen to right, purpose and record
     */
    void rows(F filter, Actor actor, boolean clear, RowSink sink);
}
