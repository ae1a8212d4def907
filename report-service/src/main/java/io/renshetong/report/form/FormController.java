package io.renshetong.report.form;

import io.renshetong.report.batch.Scope;
import io.renshetong.report.outside.Units;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.task.Task;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final Scoping scoping;
    private final Previews previews;
    private final Units units;
    private final Printing printing;
    private final Audit audit;
    private final Clock clock;

    FormController(
            PrintForms forms,
            Scoping scoping,
            Previews previews,
            Units units,
            Printing printing,
            Audit audit,
            Clock clock) {
        this.forms = forms;
        this.scoping = scoping;
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
        return preview(forms.require(form), batchNo, null, actor);
    }

    @GetMapping(path = "/{form}/preview", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "打印预览：一个单位异动起止日期内的全部申报")
    ResponseEntity<String> previewDays(@PathVariable String form, @ParameterObject Period period, Actor actor) {
        return preview(forms.require(form), null, period, actor);
    }

    @PostMapping("/{form}/{batchNo}/prints")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "打印：生成 PDF 的任务，完成后从任务中心取文件")
    Task print(@PathVariable String form, @PathVariable String batchNo, Actor actor) {
        return print(forms.require(form), batchNo, null, actor);
    }

    @PostMapping("/{form}/prints")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "打印：一个单位异动起止日期内的全部申报")
    Task printDays(@PathVariable String form, @RequestBody Period period, Actor actor) {
        return print(forms.require(form), null, period, actor);
    }

    private ResponseEntity<String> preview(
            PrintForm form, @Nullable String batchNo, @Nullable Period period, Actor actor) {
        Scope scope = scoping.find(form, batchNo, period, actor, "PRINT_PREVIEW");
        String page = previews.show(form, scope, new Imprint(creditCode(scope), clock.instant(), actor.name()));
        audit.record(Printed.told("PRINT_PREVIEW", form, scope, actor));
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(page);
    }

    private Task print(PrintForm form, @Nullable String batchNo, @Nullable Period period, Actor actor) {
        Scope scope = scoping.find(form, batchNo, period, actor, "PRINT");
        return printing.order(form, scope, new PrintAsk(form.name(), batchNo, period, creditCode(scope)), actor);
    }

    private @Nullable String creditCode(Scope scope) {
        return units.creditCode(scope.unitCode()).orElse(null);
    }
}
