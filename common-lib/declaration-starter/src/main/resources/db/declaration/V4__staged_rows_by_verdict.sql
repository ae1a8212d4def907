-- Of which units the good rows of a file are is asked when it is previewed and twice when it is saved; without the unit in
-- the index each asking reads every sealed row.
ALTER TABLE sheet_import_row
    DROP KEY import_row_by_verdict,
    ADD KEY import_row_by_verdict (import_no, verdict, warned, unit_code);
