-- Collation utf8mb4_bin: names hold characters beyond the basic plane (𠮷), which other collations take for equal.

CREATE TABLE desk_case (
    no                 VARCHAR(40)    NOT NULL PRIMARY KEY,
    revision           INT            NOT NULL,
    service            VARCHAR(60)    NOT NULL,
    type               VARCHAR(60)    NOT NULL,
    unit_code          VARCHAR(20)    NOT NULL,
    unit_name          VARCHAR(200)   NOT NULL,
    region             VARCHAR(6)     NOT NULL,
    batch_no           VARCHAR(40)    NOT NULL,
    subject_name       VARCHAR(200)   NOT NULL,
    id_number          VARBINARY(200) NULL,
    id_number_index    CHAR(32)       NULL,
    risk               VARCHAR(10)    NOT NULL,
    changed_fields     TEXT           NOT NULL,
    content            MEDIUMBLOB     NULL,
    light              VARCHAR(10)    NOT NULL,
    findings           TEXT           NOT NULL,
    upgrade            BOOLEAN        NOT NULL,
    state              VARCHAR(12)    NOT NULL,
    claimed_by         VARCHAR(40)    NULL,
    claimed_name       VARCHAR(100)   NULL,
    first_auditor      VARCHAR(40)    NULL,
    first_auditor_name VARCHAR(100)   NULL,
    reviewer           VARCHAR(40)    NULL,
    reviewer_name      VARCHAR(100)   NULL,
    received_ms        BIGINT         NOT NULL,
    due_on             DATE           NOT NULL,
    decided_by         VARCHAR(40)    NULL,
    decided_name       VARCHAR(100)   NULL,
    decided_ms         BIGINT         NULL,
    decided_stage      VARCHAR(12)    NULL,
    reason_code        VARCHAR(8)     NULL,
    reason_field       VARCHAR(60)    NULL,
    opinion            VARCHAR(500)   NULL,
    version            INT            NOT NULL,
    -- Two persons: whoever reviews is not the one who audited first, and high risk does not pass without a review.
    CONSTRAINT desk_case_two_persons CHECK (reviewer IS NULL OR first_auditor IS NULL OR reviewer <> first_auditor),
    CONSTRAINT desk_case_high_reviewed CHECK (
        risk <> 'HIGH' OR state <> 'PASSED' OR decided_stage = 'AUTOMATIC'
        OR (reviewer IS NOT NULL AND first_auditor IS NOT NULL)),
    KEY desk_case_by_state (state, received_ms),
    KEY desk_case_by_holder (claimed_by, state, received_ms),
    KEY desk_case_by_due (state, due_on),
    KEY desk_case_by_unit (unit_code, received_ms),
    KEY desk_case_by_type (type, risk, state, received_ms),
    KEY desk_case_by_received (received_ms),
    KEY desk_case_by_decided (decided_ms, state, decided_stage),
    KEY desk_case_by_name (subject_name, received_ms),
    KEY desk_case_by_number (id_number_index, state),
    KEY desk_case_by_batch (batch_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: what arrived, what was decided, what was dropped and why.
CREATE TABLE desk_log (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(20)  NOT NULL,
    no          VARCHAR(40)  NULL,
    revision    INT          NULL,
    event_id    VARCHAR(64)  NULL,
    actor       VARCHAR(40)  NULL,
    actor_name  VARCHAR(100) NULL,
    at_ms       BIGINT       NOT NULL,
    from_state  VARCHAR(12)  NULL,
    to_state    VARCHAR(12)  NULL,
    stage       VARCHAR(12)  NULL,
    reason_code VARCHAR(8)   NULL,
    field       VARCHAR(60)  NULL,
    note        VARCHAR(500) NULL,
    trace_id    CHAR(32)     NULL,
    KEY desk_log_by_no (no, id),
    KEY desk_log_by_event (event_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whether a case with a green light passes without a person; '*' is what a type begins with.
CREATE TABLE desk_policy (
    type            VARCHAR(60)  NOT NULL,
    risk            VARCHAR(10)  NOT NULL,
    automatic       BOOLEAN      NOT NULL,
    changed_by      VARCHAR(40)  NULL,
    changed_by_name VARCHAR(100) NULL,
    changed_ms      BIGINT       NULL,
    PRIMARY KEY (type, risk),
    CONSTRAINT desk_policy_high_by_two CHECK (risk <> 'HIGH' OR automatic = 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO desk_policy (type, risk, automatic) VALUES
    ('*', 'GENERAL', 0), ('*', 'KEY', 0), ('*', 'HIGH', 0),
    ('person-change', 'GENERAL', 0), ('person-change', 'KEY', 0), ('person-change', 'HIGH', 0);

-- Days that are not what their weekday says; each year's holiday notice adds its rows.
CREATE TABLE desk_calendar (
    day     DATE        NOT NULL PRIMARY KEY,
    working BOOLEAN     NOT NULL,
    name    VARCHAR(40) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO desk_calendar (day, working, name) VALUES
    ('2026-01-01', 0, '元旦'), ('2026-01-02', 0, '元旦'), ('2026-01-04', 1, '元旦调休'),
    ('2026-02-14', 1, '春节调休'), ('2026-02-16', 0, '春节'), ('2026-02-17', 0, '春节'), ('2026-02-18', 0, '春节'),
    ('2026-02-19', 0, '春节'), ('2026-02-20', 0, '春节'), ('2026-02-23', 0, '春节'), ('2026-02-28', 1, '春节调休'),
    ('2026-04-06', 0, '清明节'),
    ('2026-05-01', 0, '劳动节'), ('2026-05-04', 0, '劳动节'), ('2026-05-05', 0, '劳动节'), ('2026-05-09', 1, '劳动节调休'),
    ('2026-06-19', 0, '端午节'),
    ('2026-09-20', 1, '国庆节调休'), ('2026-09-25', 0, '中秋节'),
    ('2026-10-01', 0, '国庆节'), ('2026-10-02', 0, '国庆节'), ('2026-10-05', 0, '国庆节'), ('2026-10-06', 0, '国庆节'),
    ('2026-10-07', 0, '国庆节'), ('2026-10-10', 1, '国庆节调休'),
    ('2027-01-01', 0, '元旦');

-- The centre's own parameters by region and validity; region '*' holds where no region says otherwise.
CREATE TABLE desk_parameter (
    name       VARCHAR(60)  NOT NULL,
    region     VARCHAR(6)   NOT NULL,
    valid_from DATE         NOT NULL,
    valid_to   DATE         NULL,
    value      VARCHAR(100) NOT NULL,
    source     VARCHAR(200) NOT NULL,
    PRIMARY KEY (name, region, valid_from)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO desk_parameter (name, region, valid_from, valid_to, value, source) VALUES
    ('change.workdays', '*', '2023-12-01', NULL, '10', '社会保险经办条例第十条');
