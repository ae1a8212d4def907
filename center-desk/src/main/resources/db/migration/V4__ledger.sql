-- The centre's ledger: what was paid and is owed for a person at a unit in one insurance, and how far work injuries are.
CREATE TABLE desk_payment (
    id                BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    unit_code         VARCHAR(20)    NOT NULL,
    subject_name      VARCHAR(200)   NOT NULL,
    id_number         VARBINARY(200) NOT NULL,
    id_number_index   CHAR(32)       NOT NULL,
    insurance         CHAR(3)        NOT NULL,
    -- Months paid before this ledger began, all of those in between.
    taken_over_from   CHAR(6)        NULL,
    taken_over_until  CHAR(6)        NULL,
    taken_over_months INT            NOT NULL DEFAULT 0,
    -- What the months posted since and those taken over come to.
    first_paid_month  CHAR(6)        NULL,
    last_paid_month   CHAR(6)        NULL,
    months_paid       INT            NOT NULL DEFAULT 0,
    arrears_months    TEXT           NOT NULL,
    arrears_amount    DECIMAL(12, 2) NOT NULL DEFAULT 0,
    owing             BOOLEAN        NOT NULL DEFAULT 0,
    as_of_ms          BIGINT         NOT NULL,
    posted_by         VARCHAR(40)    NULL,
    posted_name       VARCHAR(100)   NULL,
    UNIQUE KEY desk_payment_once (id_number_index, unit_code, insurance),
    KEY desk_payment_by_unit (unit_code, as_of_ms),
    KEY desk_payment_by_owing (owing, as_of_ms),
    KEY desk_payment_by_time (as_of_ms)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Months posted here, one row each: owed, and what for, or paid.
CREATE TABLE desk_payment_month (
    payment_id  BIGINT         NOT NULL,
    month       CHAR(6)        NOT NULL,
    paid        BOOLEAN        NOT NULL,
    amount      DECIMAL(12, 2) NULL,
    posted_by   VARCHAR(40)    NOT NULL,
    posted_name VARCHAR(100)   NOT NULL,
    posted_ms   BIGINT         NOT NULL,
    PRIMARY KEY (payment_id, month)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE desk_injury (
    id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_no         VARCHAR(40)    NOT NULL,
    unit_code       VARCHAR(20)    NOT NULL,
    subject_name    VARCHAR(200)   NOT NULL,
    id_number       VARBINARY(200) NOT NULL,
    id_number_index CHAR(32)       NOT NULL,
    injured_on      DATE           NOT NULL,
    stage           VARCHAR(12)    NOT NULL,
    open            BOOLEAN        NOT NULL,
    as_of_ms        BIGINT         NOT NULL,
    posted_by       VARCHAR(40)    NULL,
    posted_name     VARCHAR(100)   NULL,
    UNIQUE KEY desk_injury_once (case_no),
    KEY desk_injury_by_unit (unit_code, as_of_ms),
    KEY desk_injury_by_number (id_number_index, as_of_ms),
    KEY desk_injury_by_open (open, as_of_ms),
    KEY desk_injury_by_time (as_of_ms)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
