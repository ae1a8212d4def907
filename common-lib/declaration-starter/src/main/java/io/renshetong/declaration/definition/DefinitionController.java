package io.renshetong.declaration.definition;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the definitions to the console. */
@RestController
@RequestMapping("/declarations/types")
@Needs({Permission.QUERY, Permission.AUDIT})
class DefinitionController {
    private final DeclarationTypes types;
    private final Attachments attachments;
    private final SheetForms sheets;
    private final Messages messages;
    private final Clock clock;

    DefinitionController(
            DeclarationTypes types, Attachments attachments, SheetForms sheets, Messages messages, Clock clock) {
        this.types = types;
        this.attachments = attachments;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    /** A type in a list. */
    record TypeView(String type, String business, String label) {}

    @GetMapping
    List<TypeView> all() {
        return types.all().stream()
                .map(type -> new TypeView(type.code(), type.definition().business(), type.label()))
                .toList();
    }

    @GetMapping("/{type}")
    DefinitionView one(@PathVariable String type, Actor actor) {
        Matter matter = types.matter(type);
        LocalDate today = LocalDate.now(clock);
        Set<String> regions = actor.units().stream().map(Numbers::region).collect(Collectors.toSet());
        return DefinitionView.of(
                matter,
                attachments.limits(),
                sheets,
                messages,
                kind -> RequirementView.of(matter, kind, regions, today));
    }
}
