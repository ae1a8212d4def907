-- The engine's own tables; kept to what MySQL 8 and MariaDB 11 share.

CREATE TABLE declaration (
    no             VARCHAR(26)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    type           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision       INT          NOT NULL,
    version        INT          NOT NULL,
    unit_code      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_name      VARCHAR(200) NOT NULL,
    batch_no       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ref            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    subject_name   VARCHAR(100) NOT NULL,
    subject_index  CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    subject_mask   VARCHAR(40)  NULL,
    changed_fields VARCHAR(2000) NOT NULL,
    risk           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    warnings       VARCHAR(1000) NOT NULL,
    body           MEDIUMBLOB   NOT NULL,
    declared_by    VARCHAR(40)  NOT NULL,
    declared_name  VARCHAR(100) NOT NULL,
    declared_at    DATETIME(3)  NOT NULL,
    confirmed_by   VARCHAR(40)  NULL,
    confirmed_name VARCHAR(100) NULL,
    confirmed_at   DATETIME(3)  NULL,
    decided_by     VARCHAR(40)  NULL,
    decided_name   VARCHAR(100) NULL,
    decided_at     DATETIME(3)  NULL,
    reason_code    VARCHAR(8)   NULL,
    reason_field   VARCHAR(60)  NULL,
    opinion        VARCHAR(1000) NULL,
    effective_on   DATE         NULL,
    effective_at   DATETIME(3)  NULL,
    since          DATETIME(3)  NOT NULL,
    KEY declaration_by_status (unit_code, type, status, declared_at),
    KEY declaration_by_time (unit_code, declared_at),
    KEY declaration_by_batch (batch_no),
    KEY declaration_by_subject (subject_index, declared_at),
    KEY declaration_by_ref (ref, status),
    KEY declaration_due (status, effective_on)
) DEFAULT CHARSET = utf8mb4;

-- One row per save: what was declared each time.
CREATE TABLE declaration_revision (
    declaration_no VARCHAR(26)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision       INT          NOT NULL,
    saved_by       VARCHAR(40)  NOT NULL,
    saved_name     VARCHAR(100) NOT NULL,
    saved_at       DATETIME(3)  NOT NULL,
    changed_fields VARCHAR(2000) NOT NULL,
    body           MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (declaration_no, revision)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE declaration_trail (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    declaration_no VARCHAR(26)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision       INT          NOT NULL,
    step           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_status    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_status      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id       VARCHAR(40)  NOT NULL,
    actor_name     VARCHAR(100) NOT NULL,
    actor_role     VARCHAR(40)  NOT NULL,
    at             DATETIME(3)  NOT NULL,
    stay_ms        BIGINT       NOT NULL,
    reason_code    VARCHAR(8)   NULL,
    reason_field   VARCHAR(60)  NULL,
    opinion        VARCHAR(1000) NULL,
    trace_id       VARCHAR(40)  NOT NULL,
    KEY trail_of_declaration (declaration_no, id)
) DEFAULT CHARSET = utf8mb4;

-- 在途: whoever inserts the key first has it until the declaration is closed.
CREATE TABLE declaration_transit (
    conflict_key   VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    declaration_no VARCHAR(26)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY transit_of_declaration (declaration_no)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE declaration_attachment (
    id             CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    declaration_no VARCHAR(26)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    type           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name      VARCHAR(200) NOT NULL,
    content_type   VARCHAR(80)  NOT NULL,
    size           BIGINT       NOT NULL,
    sha256         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_by    VARCHAR(40)  NOT NULL,
    uploaded_at    DATETIME(3)  NOT NULL,
    removed_at     DATETIME(3)  NULL,
    KEY attachment_of_declaration (declaration_no),
    KEY attachment_staged (uploaded_by, uploaded_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE declaration_number (
    series VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    last   BIGINT      NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE idempotency (
    actor_id     VARCHAR(40) NOT NULL,
    idem_key     VARCHAR(64) NOT NULL,
    request_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer       MEDIUMBLOB  NULL,
    created_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (actor_id, idem_key),
    KEY idempotency_by_age (created_at)
) DEFAULT CHARSET = utf8mb4;
