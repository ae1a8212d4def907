package io.renshetong.declaration.attachment;

import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tika.Tika;

/** Takes documents in: tells what they are by their content, and keeps their bytes, to which nothing refers yet. */
public class Intake {
    private static final int LONGEST_NAME = 120;

    private final FileStore files;
    private final Attachments.Limits limits;
    private final Messages messages;
    private final Clock clock;
    private final Tika tika = new Tika();

    Intake(FileStore files, Attachments.Limits limits, Messages messages, Clock clock) {
        this.files = files;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    /** The kinds of documents a type, or one of the types of a business, knows. */
    public static Set<String> kinds(Matter matter) {
        return matter.types().stream()
                .flatMap(type -> type.definition().attachments().stream())
                .collect(Collectors.toSet());
    }

    /** The first type that has the kind, which says how it is called, as in the definition. */
    public static Known<?> knowing(Matter matter, String kind) {
        return matter.types().stream()
                .filter(type -> kinds(type).contains(kind))
                .findFirst()
                .orElse(matter.types().getFirst());
    }

    /**
     * Keeps an upload; once this returns it survives a crash.
     *
     * @throws Refusal 413 or 422 if it is of no such kind, too large or none of what is accepted
     */
    public Attachment take(String type, Set<String> kinds, String kind, String fileName, byte[] bytes, Actor actor) {
        if (!kinds.contains(kind)) {
            throw Refusal.unprocessable("ATTACHMENT_KIND", messages.get("declaration.attachment.kind", kind));
        }
        String contentType = checked(fileName, bytes);
        String id = UUID.randomUUID().toString().replace("-", "");
        try {
            files.put(id, new ByteArrayInputStream(bytes));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Attachment(
                id,
                null,
                type,
                kind,
                shortened(fileName),
                contentType,
                bytes.length,
                sha256(bytes),
                actor.id(),
                clock.instant(),
                id);
    }

    public InputStream open(Attachment attachment) {
        try {
            return files.open(attachment.fileId());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Throws the bytes away; whoever calls knows that nothing else refers to them. */
    public void forget(Attachment attachment) {
        try {
            files.delete(attachment.fileId());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private String checked(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.unprocessable("ATTACHMENT_EMPTY", messages.get("declaration.attachment.empty", fileName));
        }
        if (bytes.length > limits.bytes()) {
            throw Refusal.of(
                    413,
                    "ATTACHMENT_TOO_LARGE",
                    messages.get("declaration.attachment.too-large", fileName, limits.bytes() / 1024 / 1024));
        }
        String contentType = tika.detect(bytes);
        if (!Attachments.ACCEPTED.containsKey(contentType)) {
            throw Refusal.unprocessable("ATTACHMENT_TYPE", messages.get("declaration.attachment.type", fileName));
        }
        return contentType;
    }

    private static String shortened(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
