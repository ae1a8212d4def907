package io.renshetong.report.batch;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/batches")
@Needs(Permission.PRINT)
@Tag(name = "batches", description = "确认批次")
class BatchController {
    private final BatchSearch search;

    BatchController(BatchSearch search) {
        this.search = search;
    }

    @PostMapping("/search")
    @Operation(summary = "查询批次号：本账号单位范围内的确认批次")
    Page<BatchRow> search(@RequestBody BatchQuery query, Actor actor) {
        return search.find(query, actor);
    }
}
