-- Batch import: whom a template is to hold, files handed in, their rows before they become drafts.

-- 待导清单: whom an account wants to declare by sheet; survives a reload.
CREATE TABLE sheet_selection (
    account_id    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_code     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_name  VARCHAR(100) NOT NULL,
    subject_index CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_mask  VARCHAR(40)  NULL,
    PRIMARY KEY (account_id, type, ref),
    KEY selection_by_subject (account_id, type, subject_index)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE sheet_import (
    no           CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    type         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      INT          NOT NULL,
    unit_code    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_id      CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    file_name    VARCHAR(200) NOT NULL,
    file_size    BIGINT       NOT NULL,
    sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_by   VARCHAR(40)  NOT NULL,
    created_name VARCHAR(100) NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    ended_at     DATETIME(3)  NULL,
    task_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    same_no      CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    same_at      DATETIME(3)  NULL,
    -- what the file says of itself, and what there is to say about it; sealed
    about        MEDIUMBLOB   NULL,
    row_count    INT          NOT NULL DEFAULT 0,
    news         INT          NOT NULL DEFAULT 0,
    changed      INT          NOT NULL DEFAULT 0,
    unchanged    INT          NOT NULL DEFAULT 0,
    duplicate    INT          NOT NULL DEFAULT 0,
    bad          INT          NOT NULL DEFAULT 0,
    warned       INT          NOT NULL DEFAULT 0,
    saved        INT          NOT NULL DEFAULT 0,
    refused      INT          NOT NULL DEFAULT 0,
    skipped      INT          NOT NULL DEFAULT 0,
    KEY import_by_time (created_at),
    KEY import_by_file (sha256),
    KEY import_by_state (state, created_at)
) DEFAULT CHARSET = utf8mb4;

-- The units an import touches; whoever does not see all of them does not see the import.
CREATE TABLE sheet_import_unit (
    import_no CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (import_no, unit_code)
) DEFAULT CHARSET = utf8mb4;

-- One row of a file as it was judged; body is, byte by byte, what the declaration will hold.
CREATE TABLE sheet_import_row (
    import_no      CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_no         INT          NOT NULL,
    judged         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    verdict        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    warned         TINYINT      NOT NULL,
    twins          VARCHAR(200) NULL,
    ref            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    unit_code      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    unit_name      VARCHAR(200) NULL,
    subject_name   VARCHAR(100) NOT NULL,
    subject_index  CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    subject_mask   VARCHAR(40)  NULL,
    changed_fields VARCHAR(2000) NOT NULL,
    risk           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    warnings       VARCHAR(1000) NOT NULL,
    refusal        VARCHAR(1000) NULL,
    content        MEDIUMBLOB   NOT NULL,
    body           MEDIUMBLOB   NULL,
    PRIMARY KEY (import_no, row_no),
    KEY import_row_by_verdict (import_no, verdict, warned)
) DEFAULT CHARSET = utf8mb4;

-- Conflict keys of staged rows: duplicates within a file, and what is in transit when it is saved.
CREATE TABLE sheet_import_key (
    import_no    CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_no       INT          NOT NULL,
    conflict_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (import_no, row_no, conflict_key),
    KEY import_key_by_key (import_no, conflict_key, row_no)
) DEFAULT CHARSET = utf8mb4;

-- Which row became which declaration; stays when the staged rows are gone.
CREATE TABLE sheet_import_saved (
    import_no      CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_no         INT         NOT NULL,
    declaration_no VARCHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (import_no, row_no),
    UNIQUE KEY saved_declaration (declaration_no)
) DEFAULT CHARSET = utf8mb4;
