package io.renshetong.declaration.selection;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The address of templates. */
@RestController
@RequestMapping("/declarations/{type}/template")
@Needs(Permission.DECLARE)
class TemplateController {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    ResponseEntity<StreamingResponseBody> template(
            @PathVariable String type,
            @RequestParam(defaultValue = "true") boolean filled,
            @RequestParam(required = false) @Nullable String unitCode,
            Actor actor) {
        Templates.Download template = templates.template(type, filled, unitCode, actor);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(template.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(template.content()::to);
    }
}
