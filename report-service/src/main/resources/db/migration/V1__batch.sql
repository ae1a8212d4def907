-- All of this is derived from events; each column is set by one kind of event alone, so that their order does not matter.
-- Collation utf8mb4_bin: names hold characters beyond the basic plane (𠮷), which other collations take for equal.

-- How types name their fields, by the digest of what they say: a batch is printed in the words it was confirmed in.
CREATE TABLE report_wording (
    id   CHAR(64)   NOT NULL PRIMARY KEY,
    form MEDIUMTEXT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE report_batch (
    batch_no       VARCHAR(40)  NOT NULL PRIMARY KEY,
    service        VARCHAR(60)  NOT NULL,
    type           VARCHAR(60)  NOT NULL,
    type_label     VARCHAR(100) NOT NULL,
    unit_code      VARCHAR(20)  NOT NULL,
    unit_name      VARCHAR(200) NOT NULL,
    confirmed_ms   BIGINT       NOT NULL,
    confirmed_by   VARCHAR(40)  NOT NULL,
    confirmed_name VARCHAR(100) NOT NULL,
    chunks         INT          NOT NULL,
    wording        CHAR(64)     NULL,
    KEY report_batch_by_unit (unit_code, type, confirmed_ms),
    KEY report_batch_by_time (unit_code, confirmed_ms)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE report_chunk (
    batch_no VARCHAR(40) NOT NULL,
    chunk    INT         NOT NULL,
    PRIMARY KEY (batch_no, chunk)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A decision may come before what it decides about: the topics keep no order among each other.
CREATE TABLE report_line (
    no           VARCHAR(40)  NOT NULL,
    revision     INT          NOT NULL,
    -- confirmed
    batch_no     VARCHAR(40)  NULL,
    chunk        INT          NULL,
    place        INT          NULL,
    items        INT          NULL,
    content      MEDIUMBLOB   NULL,
    -- withdrawn
    withdrawn    BOOLEAN      NOT NULL DEFAULT 0,
    -- decided; the rank says which of several decisions holds
    decided_rank BIGINT       NOT NULL DEFAULT 0,
    verdict      VARCHAR(10)  NULL,
    decision     BLOB         NULL,
    -- effective
    effective_on DATE         NULL,
    standing     VARCHAR(10) GENERATED ALWAYS AS (
        CASE
            WHEN withdrawn THEN 'WITHDRAWN'
            WHEN effective_on IS NOT NULL THEN 'EFFECTIVE'
            WHEN verdict = 'PASS' THEN 'APPROVED'
            WHEN verdict = 'RETURN' THEN 'RETURNED'
            WHEN verdict = 'ACCEPT' THEN 'IN_REVIEW'
            ELSE 'CONFIRMED'
        END) STORED,
    PRIMARY KEY (no, revision),
    KEY report_line_in_order (batch_no, chunk, place),
    KEY report_line_by_standing (batch_no, standing, items)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
