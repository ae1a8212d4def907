package io.renshetong.declaration.attachment;

import io.renshetong.contract.AttachmentRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document handed in, or uploaded and not yet named in a declaration.
 *
 * @param declarationNo absent while it is only staged
 * @param fileId under which its bytes are kept; several may share them
 */
public record Attachment(
        String id,
        @Nullable String declarationNo,
        String type,
        String kind,
        String fileName,
        String contentType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String fileId) {

    public AttachmentRef ref() {
        return new AttachmentRef(id, kind, fileName, contentType, size, sha256);
    }
}
