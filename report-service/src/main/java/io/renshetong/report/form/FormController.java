package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Batches;
import io.renshetong.report.outside.Units;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.task.Task;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/forms")
@Needs(Permission.PRINT)
@Tag(name = "forms", description = "打印表：预览与打印")
class FormController {
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PrintForms forms;
    private final Batches batches;
    private final Previews previews;
    private final Units units;
    private final Printing printing;
    private final Audit audit;
    private final Clock clock;

    FormController(
            PrintForms forms,
            Batches batches,
            Previews previews,
            Units units,
            Printing printing,
            Audit audit,
            Clock clock) {
        this.forms = forms;
        this.batches = batches;
        this.previews = previews;
        this.units = units;
        this.printing = printing;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "有哪些打印表")
    List<PrintForms.Listed> all() {
        return forms.all();
    }

    @GetMapping(path = "/{form}/{batchNo}/preview", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "打印预览：与 PDF 同一模板的网页，最多 60 页")
    ResponseEntity<String> preview(@PathVariable String form, @PathVariable String batchNo, Actor actor) {
        Batch batch = batches.require(batchNo, actor, "PRINT_PREVIEW");
        PrintForm found = forms.require(form, batch);
        String page = previews.show(found, batch, new Imprint(creditCode(batch), clock.instant(), actor.name()));
        audit.record(AuditEntry.done(actor, "PRINT_PREVIEW", "batch", batchNo)
                .inUnit(batch.unitCode())
                .saying(form));
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(page);
    }

    @PostMapping("/{form}/{batchNo}/prints")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "打印：生成 PDF 的任务，完成后从任务中心取文件")
    Task print(@PathVariable String form, @PathVariable String batchNo, Actor actor) {
        Batch batch = batches.require(batchNo, actor, "PRINT");
        PrintForm found = forms.require(form, batch);
        return printing.order(found, batch, creditCode(batch), actor);
    }

    private @Nullable String creditCode(Batch batch) {
        return units.creditCode(batch.unitCode()).orElse(null);
    }
}
