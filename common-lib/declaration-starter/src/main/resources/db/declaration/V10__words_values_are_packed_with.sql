-- Names of fields that values are packed with; whatever was packed with some needs them to be read, for ever.
CREATE TABLE declaration_words (
    id      INT         NOT NULL PRIMARY KEY,
    words   BLOB        NOT NULL,
    made_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
) DEFAULT CHARSET = utf8mb4;
