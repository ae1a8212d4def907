package io.renshetong.center.desk;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/cases")
@Needs({Permission.AUDIT, Permission.REVIEW})
class DeskController {
    private final Desk desk;
    private final Acts acts;
    private final Reasons reasons;

    DeskController(Desk desk, Acts acts, Reasons reasons) {
        this.desk = desk;
        this.acts = acts;
        this.reasons = reasons;
    }

    /** Declaration numbers of the cases meant. */
    record Selection(@NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 40) String> numbers) {}

    /** Cases to pass, with a word to the unit if there is one. */
    record Passing(
            @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 40) String> numbers,
            @Nullable @Size(max = 500) String opinion) {}

    /** Cases to return, all for the same reason. */
    record Returning(
            @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 40) String> numbers,
            @NotNull String reasonCode,
            @Nullable @Size(max = 60) String field,
            @NotNull String opinion) {}

    @PostMapping("/claims")
    DeskAnswer claim(@RequestBody @Valid Selection selection, Actor actor) {
        return desk.does(acts.claim(), selection.numbers(), actor);
    }

    @PostMapping("/releases")
    DeskAnswer release(@RequestBody @Valid Selection selection, Actor actor) {
        return desk.does(acts.release(), selection.numbers(), actor);
    }

    @PostMapping("/passes")
    DeskAnswer pass(@RequestBody @Valid Passing passing, Actor actor) {
        boolean several = passing.numbers().stream().distinct().count() > 1;
        return desk.does(acts.pass(words(passing.opinion()), several), passing.numbers(), actor);
    }

    @PostMapping("/returns")
    DeskAnswer sendBack(@RequestBody @Valid Returning returning, Actor actor) {
        String opinion = returning.opinion().strip();
        reasons.check(returning.reasonCode(), opinion);
        return desk.does(
                acts.sendBack(returning.reasonCode(), words(returning.field()), opinion), returning.numbers(), actor);
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
