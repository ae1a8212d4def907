package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of 缴费与工伤台账. */
@RestController
@RequestMapping("/ledger")
@Needs(Permission.LEDGER)
class LedgerController {
    private final LedgerLists lists;
    private final Posts posts;
    private final LedgerRefusals refusals;

    LedgerController(LedgerLists lists, Posts posts, LedgerRefusals refusals) {
        this.lists = lists;
        this.posts = posts;
        this.refusals = refusals;
    }

    /** A month of somebody named. */
    record NewPosting(
            @NotNull @Valid Who who,
            @NotBlank @Size(max = 3) String insurance,
            @NotNull @Valid Posting posting) {}

    /** A recognised injury of somebody named. */
    record NewInjury(
            @NotNull @Valid Who who,
            @NotBlank @Size(max = 40) String caseNo,
            @NotNull LocalDate injuredOn,
            @NotNull InjuryStage stage) {}

    /** How far it is now. */
    record NextStage(@NotNull InjuryStage stage) {}

    @PostMapping("/payments/search")
    Page<PaymentLine> payments(@RequestBody @Valid LedgerQuery query) {
        return lists.payments(query);
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void post(@RequestBody @Valid NewPosting wanted, Actor actor) {
        Insurance insurance = Insurance.ofCode(wanted.insurance())
                .orElseThrow(() -> refusals.refused("insurance", "center.ledger.insurance", wanted.insurance()));
        posts.post(wanted.who(), insurance, wanted.posting(), actor);
    }

    @PostMapping("/payments/{id}/months")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void post(@PathVariable long id, @RequestBody @Valid Posting posting, Actor actor) {
        posts.post(id, posting, actor);
    }

    @PostMapping("/injuries/search")
    Page<InjuryLine> injuries(@RequestBody @Valid LedgerQuery query) {
        return lists.injuries(query);
    }

    @PostMapping("/injuries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@RequestBody @Valid NewInjury wanted, Actor actor) {
        posts.enter(wanted.who(), wanted.caseNo(), wanted.injuredOn(), wanted.stage(), actor);
    }

    @PutMapping("/injuries/{id}/stage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable long id, @RequestBody @Valid NextStage next, Actor actor) {
        posts.move(id, next.stage(), actor);
    }
}
