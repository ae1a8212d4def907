-- Several types in one list and one sheet: what a declaration is about can be searched, and a staged row has its own type.
ALTER TABLE declaration ADD COLUMN insurances VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

ALTER TABLE sheet_import_row
    ADD COLUMN type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN insurances VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
