-- How each type names its fields, as its events last said it; the centre has no list of its own.
CREATE TABLE desk_form (
    type       VARCHAR(60) NOT NULL PRIMARY KEY,
    form       MEDIUMTEXT  NOT NULL,
    changed_ms BIGINT      NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
