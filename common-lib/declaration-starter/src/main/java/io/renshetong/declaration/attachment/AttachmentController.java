package io.renshetong.declaration.attachment;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.query.DeclarationDetail.AttachmentView;
import io.renshetong.declaration.query.Reading;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Refusal;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Addresses of documents: those staged for a form, and those of a declaration. */
@RestController
@RequestMapping("/declarations/{type}")
class AttachmentController {
    private final DeclarationTypes types;
    private final Attachments attachments;
    private final Reading reading;

    AttachmentController(DeclarationTypes types, Attachments attachments, Reading reading) {
        this.types = types;
        this.attachments = attachments;
        this.reading = reading;
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.DECLARE)
    AttachmentView stage(
            @PathVariable String type, @RequestPart MultipartFile file, @RequestParam String kind, Actor actor)
            throws IOException {
        Matter matter = types.matter(type);
        @Nullable String name = file.getOriginalFilename();
        Attachment staged = attachments.stage(matter, kind, name == null ? kind : name, file.getBytes(), actor);
        return AttachmentView.of(Intake.knowing(matter, kind), staged);
    }

    @GetMapping("/attachments/{id}")
    @Needs(Permission.DECLARE)
    ResponseEntity<InputStreamResource> staged(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean inline,
            Actor actor) {
        return bytes(stagedBy(type, id, actor), inline);
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.DECLARE)
    void discard(@PathVariable String type, @PathVariable String id, Actor actor) {
        attachments.discard(stagedBy(type, id, actor));
    }

    @GetMapping("/{no}/attachments")
    @Needs({Permission.QUERY, Permission.AUDIT})
    List<AttachmentView> all(@PathVariable String type, @PathVariable String no, Actor actor) {
        reading.readable(type, no, actor);
        return attachments.of(List.of(no)).getOrDefault(no, List.of()).stream()
                .map(one -> AttachmentView.of(types.get(type), one))
                .toList();
    }

    @GetMapping("/{no}/attachments/{id}")
    @Needs({Permission.QUERY, Permission.AUDIT})
    ResponseEntity<InputStreamResource> one(
            @PathVariable String type,
            @PathVariable String no,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean inline,
            Actor actor) {
        reading.readable(type, no, actor);
        Attachment found = attachments
                .find(id)
                .filter(one -> no.equals(one.declarationNo()))
                .orElseThrow(Refusal::notFound);
        return bytes(found, inline);
    }

    private Attachment stagedBy(String type, String id, Actor actor) {
        return attachments
                .find(id)
                .filter(one -> one.declarationNo() == null)
                .filter(one -> one.type().equals(type) && one.uploadedBy().equals(actor.id()))
                .orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<InputStreamResource> bytes(Attachment attachment, boolean inline) {
        return AttachmentBytes.answer(attachment, attachments.open(attachment), inline);
    }
}
