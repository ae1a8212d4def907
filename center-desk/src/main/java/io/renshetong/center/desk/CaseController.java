package io.renshetong.center.desk;

import io.renshetong.center.desk.CaseSearch.Found;
import io.renshetong.center.desk.Reasons.Reason;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs({Permission.AUDIT, Permission.REVIEW})
class CaseController {
    private final CaseSearch search;
    private final CaseLines lines;
    private final CaseDetails details;
    private final Summing summing;
    private final Reasons reasons;

    CaseController(CaseSearch search, CaseLines lines, CaseDetails details, Summing summing, Reasons reasons) {
        this.search = search;
        this.lines = lines;
        this.details = details;
        this.summing = summing;
        this.reasons = reasons;
    }

    @PostMapping("/cases/search")
    Page<CaseLine> search(@RequestBody @Valid CaseQuery query, Actor actor) {
        Found found = search.find(query, actor);
        List<CaseLine> rows =
                found.rows().stream().map(one -> lines.line(one, actor)).toList();
        return new Page<>(rows, found.total(), query.ask().page(), query.ask().size());
    }

    @GetMapping("/cases/{no}")
    CaseDetail open(@PathVariable String no, Actor actor) {
        return details.open(no, actor);
    }

    @GetMapping("/cases/summary")
    DeskSummary summary(Actor actor) {
        return summing.sum(actor);
    }

    @GetMapping("/reason-codes")
    List<Reason> reasonCodes() {
        return reasons.all();
    }
}
