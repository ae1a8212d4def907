-- Runs on MySQL 8 and MariaDB 11.

-- Hands out the sequence of a topic and key; its row lock orders the commits of writers.
CREATE TABLE outbox_head (
  topic         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partition_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  last_seq      BIGINT NOT NULL,
  PRIMARY KEY (topic, partition_key)
) ENGINE = InnoDB;

-- Events that are committed and not yet acknowledged by the broker.
CREATE TABLE outbox (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  event_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partition_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  key_seq       BIGINT NOT NULL,
  body          LONGBLOB NOT NULL,
  body_bytes    INT NOT NULL,
  trace_parent  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_ms    BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_line (topic, partition_key, key_seq)
) ENGINE = InnoDB;

-- Events a consumer has dealt with; for ever, since a copy may come at any time.
CREATE TABLE inbox (
  consumer    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_ms BIGINT NOT NULL,
  PRIMARY KEY (consumer, event_id)
) ENGINE = InnoDB;

CREATE TABLE dead_letter (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  consumer      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topic_part    INT NOT NULL,
  topic_offset  BIGINT NOT NULL,
  event_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partition_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  body          LONGBLOB NOT NULL,
  body_bytes    INT NOT NULL,
  reason        VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  trace_parent  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  kept_ms       BIGINT NOT NULL,
  replayed_ms   BIGINT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY dead_letter_record (consumer, topic, topic_part, topic_offset)
) ENGINE = InnoDB;

-- One row: the end of the chain. Its lock puts the entries of concurrent transactions one after the other.
CREATE TABLE audit_head (
  id         INT NOT NULL,
  last_entry BIGINT NOT NULL,
  last_hash  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO audit_head (id, last_entry, last_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE audit_log (
  id          BIGINT NOT NULL,
  at_ms       BIGINT NOT NULL,
  actor_id    VARCHAR(64) NULL,
  actor_name  VARCHAR(100) NULL,
  side        VARCHAR(10) NULL,
  session_id  VARCHAR(64) NULL,
  action      VARCHAR(60) NOT NULL,
  object_type VARCHAR(60) NOT NULL,
  object_id   VARCHAR(200) NULL,
  unit_code   VARCHAR(32) NULL,
  outcome     VARCHAR(10) NOT NULL,
  code        VARCHAR(60) NULL,
  affected    CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  detail      VARCHAR(1000) NULL,
  trace_id    CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  prev_hash   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash        CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY audit_log_actor (actor_id, at_ms),
  KEY audit_log_affected (affected, at_ms),
  KEY audit_log_unit (unit_code, at_ms),
  KEY audit_log_action (action, at_ms)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
