package io.renshetong.declaration.imports;

import io.renshetong.declaration.selection.Templates;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Addresses of files handed in. */
@RestController
@RequestMapping("/declarations")
@Needs(Permission.DECLARE)
class ImportController {
    private static final String KEY = "Idempotency-Key";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    Page<ImportView> historyOfAll(
            @RequestParam(required = false) @Nullable ImportState state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        return imports.history(state, PageAsk.of(page, size), actor);
    }

    @GetMapping("/{type}/imports")
    Page<ImportView> history(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable ImportState state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        return imports.history(type, state, PageAsk.of(page, size), actor);
    }

    @PostMapping(path = "/{type}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView upload(
            @PathVariable String type,
            @RequestPart MultipartFile file,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        @Nullable String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            return imports.upload(type, name == null ? "" : name, bytes, key, actor);
        }
    }

    @GetMapping("/{type}/imports/{no}")
    ImportView one(@PathVariable String type, @PathVariable String no, Actor actor) {
        return imports.find(type, no, actor);
    }

    @GetMapping("/{type}/imports/{no}/rows")
    Page<ImportRowView> rows(
            @PathVariable String type,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable RowFilter verdict,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        return imports.rows(type, no, verdict, PageAsk.of(page, size), actor);
    }

    @GetMapping("/{type}/imports/{no}/rows/{rowNo}")
    ImportRowView row(@PathVariable String type, @PathVariable String no, @PathVariable int rowNo, Actor actor) {
        return imports.rowInClear(type, no, rowNo, actor);
    }

    @PutMapping("/{type}/imports/{no}/rows/{rowNo}")
    Mended mend(
            @PathVariable String type,
            @PathVariable String no,
            @PathVariable int rowNo,
            @RequestBody Mend mend,
            Actor actor) {
        return imports.mend(type, no, rowNo, mend, actor);
    }

    @DeleteMapping("/{type}/imports/{no}/rows/{rowNo}")
    ImportView remove(
            @PathVariable String type,
            @PathVariable String no,
            @PathVariable int rowNo,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor) {
        return imports.remove(type, no, rowNo, version, actor);
    }

    @PostMapping("/{type}/imports/{no}/save")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView save(
            @PathVariable String type,
            @PathVariable String no,
            @RequestBody SaveOrder order,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        return imports.save(type, no, order, key, actor);
    }

    @PostMapping("/{type}/imports/{no}/cancellation")
    ImportView cancel(@PathVariable String type, @PathVariable String no, Actor actor) {
        return imports.cancel(type, no, actor);
    }

    @PostMapping("/{type}/imports/{no}/undo")
    ImportView undo(
            @PathVariable String type,
            @PathVariable String no,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        return imports.undo(type, no, key, actor);
    }

    @GetMapping("/{type}/imports/{no}/bad-rows")
    ResponseEntity<StreamingResponseBody> badRows(@PathVariable String type, @PathVariable String no, Actor actor) {
        Templates.Download workbook = imports.badRows(type, no, actor);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(workbook.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook.content()::to);
    }
}
