package io.renshetong.declaration.selection;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of those chosen as its window shows it. */
class SelectionList {
    private final Selections selections;
    private final DeclarationTypes types;
    private final DeclarationsAbout declarations;

    SelectionList(Selections selections, DeclarationTypes types, DeclarationsAbout declarations) {
        this.selections = selections;
        this.types = types;
        this.declarations = declarations;
    }

    /**
     * Somebody chosen.
     *
     * @param idNumber masked
     * @param inTransit an open declaration of this type about them
     */
    record Line(
            String ref,
            String subjectName,
            @Nullable String idNumber,
            String unitCode,
            String unitName,
            DeclarationsAbout.@Nullable Open inTransit) {}

    Page<Line> page(String type, PageAsk ask, Actor actor) {
        Known<?> known = types.get(type);
        List<Selections.Selected> chosen = selections.page(known, actor, ask);
        Map<String, List<DeclarationsAbout.Open>> open =
                declarations.open(chosen.stream().map(Selections.Selected::ref).toList(), actor);
        List<Line> lines = chosen.stream()
                .map(one -> new Line(
                        one.ref(),
                        one.name(),
                        one.idNumber(),
                        one.unitCode(),
                        actor.unitName(one.unitCode()),
                        open.getOrDefault(one.ref(), List.of()).stream()
                                .filter(standing -> standing.type().equals(known.code()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new Page<>(lines, selections.total(known, actor), ask.page(), ask.size());
    }
}
