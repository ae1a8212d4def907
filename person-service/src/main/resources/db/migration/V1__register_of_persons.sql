-- The register of persons (AC01). Only a declaration that takes effect writes here.
-- Encrypted columns are VARBINARY; what must be found exactly has a blind index beside it.
CREATE TABLE person (
    id                     BIGINT         NOT NULL PRIMARY KEY,
    person_no              VARCHAR(20)    NOT NULL COMMENT 'AAC001',
    management_code        VARCHAR(20)    NULL COMMENT 'AAC999',
    id_document_type       VARCHAR(2)     NOT NULL COMMENT 'AAC058',
    id_number              VARBINARY(255) NULL COMMENT 'AAC002, encrypted',
    id_number_index        CHAR(32)       CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'blind index of the 18-character form',
    id_number15_index      CHAR(32)       CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'blind index of the 15-digit form of those born before 2000',
    document_number        VARBINARY(255) NULL COMMENT 'AAC147, encrypted',
    document_number_index  CHAR(32)       CHARACTER SET ascii COLLATE ascii_bin NULL,
    name                   VARCHAR(50)    COLLATE utf8mb4_bin NOT NULL COMMENT 'AAC003',
    sex                    VARCHAR(1)     NOT NULL COMMENT 'AAC004',
    ethnic_group           VARCHAR(2)     NOT NULL COMMENT 'AAC005',
    birth_date             DATE           NOT NULL COMMENT 'AAC006',
    file_birth_date        DATE           NULL COMMENT 'BIC701',
    first_work_date        DATE           NULL COMMENT 'AAC007',
    household_type         VARCHAR(2)     NOT NULL COMMENT 'AAC009',
    household_address      VARBINARY(768) NULL COMMENT 'AAC010, encrypted',
    household_region       VARCHAR(6)     NULL COMMENT 'AAC300',
    education              VARCHAR(2)     NULL COMMENT 'AAC011',
    personal_status        VARCHAR(2)     NOT NULL COMMENT 'AAC012',
    employment_form        VARCHAR(2)     NOT NULL COMMENT 'AAC013',
    professional_title     VARCHAR(1)     NULL COMMENT 'AAC014',
    skill_level            VARCHAR(1)     NULL COMMENT 'AAC015',
    marital_status         VARCHAR(1)     NULL COMMENT 'AAC017',
    special_work_type      VARCHAR(1)     NULL COMMENT 'AAC019',
    administrative_rank    VARCHAR(3)     NULL COMMENT 'AAC020',
    political_status       VARCHAR(2)     NULL COMMENT 'AAC024',
    migrant_worker         VARCHAR(1)     NULL COMMENT 'AAC028',
    retired                VARCHAR(1)     NOT NULL DEFAULT '0' COMMENT 'AAC084',
    medical_class          VARCHAR(2)     NULL COMMENT 'AKC021',
    nationality            VARCHAR(3)     NOT NULL COMMENT 'AAC161',
    mobile                 VARBINARY(128) NULL COMMENT 'AAC067, encrypted',
    phone                  VARBINARY(255) NULL COMMENT 'AAE005, encrypted',
    contact_address        VARBINARY(768) NULL COMMENT 'AAE006, encrypted',
    postcode               VARCHAR(6)     NULL COMMENT 'AAE007',
    email                  VARBINARY(255) NULL COMMENT 'AAE159, encrypted',
    card_no                VARBINARY(255) NULL COMMENT 'AAZ500, encrypted',
    remark                 VARCHAR(200)   NULL COMMENT 'AAE013',
    version                INT            NOT NULL DEFAULT 1,
    created_at             DATETIME(3)    NOT NULL,
    changed_at             DATETIME(3)    NOT NULL,
    UNIQUE KEY person_by_no (person_no),
    KEY person_by_id_number (id_number_index),
    KEY person_by_id_number15 (id_number15_index),
    KEY person_by_document_number (document_number_index),
    KEY person_by_name (name),
    KEY person_by_birth_date (birth_date)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Whose register the person is on (until is null) or was on.
CREATE TABLE person_unit (
    person_id  BIGINT      NOT NULL,
    unit_code  VARCHAR(12) NOT NULL COMMENT 'AAB999',
    since      DATE        NOT NULL,
    until      DATE        NULL,
    PRIMARY KEY (person_id, unit_code, since),
    KEY unit_members (unit_code, until, person_id),
    CONSTRAINT person_unit_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The person's own number in each back-end system: 310 medical, 410 work injury, 210 unemployment (AAE140).
CREATE TABLE person_system (
    person_id  BIGINT      NOT NULL,
    insurance  VARCHAR(3)  NOT NULL COMMENT 'AAE140',
    person_no  VARCHAR(20) NOT NULL COMMENT 'AAC001 in that system',
    PRIMARY KEY (person_id, insurance),
    UNIQUE KEY person_system_no (insurance, person_no),
    CONSTRAINT person_system_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How often an account has looked at numbers in clear on a day; who stands out is flagged in the audit log.
CREATE TABLE person_reveal_count (
    account_id  VARCHAR(64) NOT NULL,
    day         DATE        NOT NULL,
    reveals     INT         NOT NULL,
    PRIMARY KEY (account_id, day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
