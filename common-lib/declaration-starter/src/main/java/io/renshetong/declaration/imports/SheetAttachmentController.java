package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.AttachmentBytes;
import io.renshetong.declaration.attachment.Intake;
import io.renshetong.declaration.query.DeclarationDetail.AttachmentView;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Addresses of documents for whole sheets. */
@RestController
@RequestMapping("/declarations/{type}/imports/{no}/attachments")
@Needs(Permission.DECLARE)
class SheetAttachmentController {
    private final SheetAttachments attachments;
    private final Intake intake;
    private final Imports imports;

    SheetAttachmentController(SheetAttachments attachments, Intake intake, Imports imports) {
        this.attachments = attachments;
        this.intake = intake;
        this.imports = imports;
    }

    @GetMapping
    List<AttachmentView> ofSheet(@PathVariable String type, @PathVariable String no, Actor actor) {
        return attachments.all(type, no, actor);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView addToSheet(
            @PathVariable String type,
            @PathVariable String no,
            @RequestPart MultipartFile file,
            @RequestParam String kind,
            @RequestParam int version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        @Nullable String name = file.getOriginalFilename();
        attachments.add(
                type,
                no,
                new SheetAttachments.Upload(kind, name == null ? kind : name, file.getBytes(), version),
                key,
                actor);
        return imports.find(type, no, actor);
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> oneOfSheet(
            @PathVariable String type,
            @PathVariable String no,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean inline,
            Actor actor) {
        Attachment found = attachments.one(type, no, id, actor);
        return AttachmentBytes.answer(found, intake.open(found), inline);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView removeFromSheet(
            @PathVariable String type,
            @PathVariable String no,
            @PathVariable String id,
            @RequestParam int version,
            Actor actor) {
        attachments.remove(type, no, id, version, actor);
        return imports.find(type, no, actor);
    }
}
