-- The register of participations (AC02). Only a declaration that takes effect writes here.

-- Who is or was insured, with what a declaration has to be held against. Known by every number they ever had.
CREATE TABLE insured (
    person_key       CHAR(32)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'blind index of the first number',
    id_document_type VARCHAR(2)     NOT NULL COMMENT 'AAC058',
    id_number        VARBINARY(255) NOT NULL COMMENT 'AAC002 or AAC147, encrypted',
    name             VARCHAR(50)    COLLATE utf8mb4_bin NOT NULL COMMENT 'AAC003',
    sex              VARCHAR(1)     NOT NULL COMMENT 'AAC004',
    birth_date       DATE           NOT NULL COMMENT 'AAC006',
    personal_status  VARCHAR(2)     NULL COMMENT 'AAC012'
) CHARACTER SET utf8mb4;

CREATE TABLE insured_number (
    number_index CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'blind index of the 18-character form',
    person_key   CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY numbers_of (person_key)
) CHARACTER SET utf8mb4;

-- One row per span of time in which nothing changed: from since (included) to until (not included); until is null for
-- what holds now. Rows are closed and followed by others, never rewritten.
CREATE TABLE participation (
    id                 BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_key         CHAR(32)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_code          VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AAB999',
    insurance          CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AAE140',
    since              DATE          NOT NULL,
    until              DATE          NULL,
    standing           VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AAC008 and AAC031 together',
    first_enrolled_on  DATE          NOT NULL COMMENT 'AAC049',
    enrolled_on        DATE          NOT NULL COMMENT 'AAC030',
    insured_identity   VARCHAR(3)    NULL COMMENT 'AAC066',
    rate_class         VARCHAR(2)    NULL COMMENT 'AAA040',
    wage               DECIMAL(12,2) NULL COMMENT 'AAC040',
    contribution_base  DECIMAL(12,2) NULL COMMENT 'AAE180',
    contribution_start CHAR(6)       NOT NULL COMMENT 'AAE041',
    contribution_end   CHAR(6)       NULL COMMENT 'AAE042',
    change_type        VARCHAR(2)    NOT NULL COMMENT 'AAC050',
    change_reason      VARCHAR(4)    NOT NULL COMMENT 'AAE160',
    declaration_no     VARCHAR(26)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision           INT           NOT NULL,
    -- One insurance is had at one unit only; injury insurance at each of several, but once at each. The class that writes
    -- spans sets these; null, which no key holds against another null, in what is past.
    present            TINYINT       NULL,
    active             TINYINT       NULL,
    active_at          VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the unit of injury insurance, empty for all others',
    UNIQUE KEY one_active_per_insurance (person_key, insurance, active_at, active),
    UNIQUE KEY one_present_per_unit (person_key, insurance, unit_code, present),
    KEY participation_of (person_key, insurance, since),
    KEY participation_at (unit_code, until, insurance),
    CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
    CONSTRAINT past_or_present CHECK (present = 1 AND until IS NULL OR present IS NULL AND active IS NULL AND until IS NOT NULL)
) CHARACTER SET utf8mb4;
