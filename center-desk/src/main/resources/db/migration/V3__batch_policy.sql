-- From how many declarations on a batch is high risk (DOMAIN D.2), one row; 0 is no limit.
CREATE TABLE desk_batch_policy (
    reviewed_above  INT          NOT NULL,
    changed_by      VARCHAR(40)  NULL,
    changed_by_name VARCHAR(100) NULL,
    changed_ms      BIGINT       NULL,
    CONSTRAINT desk_batch_policy_positive CHECK (reviewed_above >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO desk_batch_policy (reviewed_above) VALUES (0);
