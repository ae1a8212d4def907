-- What the centre's ledger says, a projection of rst.center.ledger.v1. Persons by blind index alone: no number is read here.
-- Joined with insured_number, so that what was posted under an earlier number is found as well.
CREATE TABLE payment_standing (
    number_index     CHAR(32)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'blind index of the 18-character form',
    unit_code        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AAB999',
    insurance        CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AAE140',
    first_paid_month CHAR(6)       NULL,
    last_paid_month  CHAR(6)       NULL COMMENT '最后到账月',
    months_paid      INT           NOT NULL COMMENT '累计缴费月数',
    arrears_months   TEXT          NOT NULL COMMENT 'yyyyMM with commas, empty where nothing is owed',
    arrears_amount   DECIMAL(12,2) NOT NULL,
    as_of            BIGINT        NOT NULL COMMENT 'when the centre drew it up, microseconds since 1970; the later one stays',
    PRIMARY KEY (number_index, unit_code, insurance)
) CHARACTER SET utf8mb4;

CREATE TABLE injury_standing (
    case_no      VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    number_index CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'blind index of the 18-character form',
    unit_code    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AAB999',
    injured_on   DATE         NOT NULL,
    stage        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RECOVERING, UNASSESSED, CLOSED',
    as_of        BIGINT       NOT NULL COMMENT 'as above',
    KEY injuries_of (number_index, stage)
) CHARACTER SET utf8mb4;
