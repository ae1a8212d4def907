-- One confirmation may hold declarations of several types of one business: the number tells the business, and type and
-- wording belong to each event. type, type_label and wording of report_batch are of before and no longer written.
ALTER TABLE report_batch
    MODIFY type VARCHAR(60) NULL,
    MODIFY type_label VARCHAR(100) NULL,
    ADD COLUMN business CHAR(2) GENERATED ALWAYS AS (SUBSTRING(batch_no, 8, 2)) STORED,
    ADD KEY report_batch_by_business (unit_code, business, confirmed_ms);

ALTER TABLE report_chunk
    ADD COLUMN type VARCHAR(60) NOT NULL DEFAULT '',
    ADD COLUMN type_label VARCHAR(100) NOT NULL DEFAULT '',
    ADD COLUMN wording CHAR(64) NULL;
UPDATE report_chunk c JOIN report_batch b ON b.batch_no = c.batch_no
SET c.type = b.type, c.type_label = b.type_label, c.wording = b.wording;
ALTER TABLE report_chunk DROP PRIMARY KEY, ADD PRIMARY KEY (batch_no, type, chunk);

-- What declarations are looked for by: whose, the day of the change, the insurances it is about, and the person as a
-- blind index, so that somebody with two declarations is counted once. What came of them is known when they take effect.
ALTER TABLE report_line
    ADD COLUMN type VARCHAR(60) NULL,
    ADD COLUMN unit_code VARCHAR(20) NULL,
    ADD COLUMN changed_on DATE NULL,
    ADD COLUMN insurances VARCHAR(20) NULL,
    ADD COLUMN person CHAR(32) NULL,
    ADD COLUMN outcome BLOB NULL,
    ADD KEY report_line_by_day (unit_code, changed_on);
UPDATE report_line l JOIN report_batch b ON b.batch_no = l.batch_no SET l.type = b.type, l.unit_code = b.unit_code;
