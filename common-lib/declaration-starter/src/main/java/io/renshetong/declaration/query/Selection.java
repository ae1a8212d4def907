package io.renshetong.declaration.query;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts: by number, or all that a search finds.
 *
 * @param filter as the list was searched, to choose across its pages
 */
public record Selection(
        @Nullable List<String> numbers, @Nullable SearchRequest filter) {
    /** How many declarations one request may name; more than any unit of a district has people. */
    private static final int MOST = 20_000;

    /** Finds what was chosen. */
    public static class Finder {
        private final DeclarationTypes types;
        private final Search search;
        private final Messages messages;

        Finder(DeclarationTypes types, Search search, Messages messages) {
            this.types = types;
            this.search = search;
            this.messages = messages;
        }

        /**
         * Numbers in the order named or found, each once.
         *
         * @throws Refusal 400 if nothing is chosen, 422 if too much is
         */
        public List<String> numbers(Matter matter, Selection selection, Actor actor) {
            List<String> chosen = chosen(matter, selection, actor);
            if (chosen.isEmpty()) {
                throw nothingChosen();
            }
            if (chosen.size() > MOST) {
                throw Refusal.unprocessable("TOO_MANY", messages.get("declaration.too-many", MOST));
            }
            return chosen;
        }

        private List<String> chosen(Matter matter, Selection selection, Actor actor) {
            List<String> named = selection.numbers();
            if (named != null) {
                return named.stream().distinct().toList();
            }
            SearchRequest filter = selection.filter();
            if (filter == null) {
                throw nothingChosen();
            }
            return search.numbers(types.wanted(matter.code(), filter.types()), filter, actor, MOST + 1);
        }

        private Refusal nothingChosen() {
            return Refusal.badRequest("NOTHING_CHOSEN", messages.get("declaration.nothing-chosen"));
        }
    }
}
