-- 整批附件: documents for all rows of a sheet. Each draft made of it gets a line of its own about the document, to keep or to
-- replace by itself; the bytes are stored once, under file_id where that is not the line's own id.
ALTER TABLE declaration_attachment ADD COLUMN file_id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE TABLE sheet_import_attachment (
    id           CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    import_no    CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name    VARCHAR(200) NOT NULL,
    content_type VARCHAR(80)  NOT NULL,
    size         BIGINT       NOT NULL,
    sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_by  VARCHAR(40)  NOT NULL,
    uploaded_at  DATETIME(3)  NOT NULL,
    KEY attachment_of_import (import_no)
) DEFAULT CHARSET = utf8mb4;
