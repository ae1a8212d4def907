-- Runs on MySQL 8 and MariaDB 11.

-- Work that goes on after its request was answered, until seven days after its end.
CREATE TABLE task (
  id             CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title          VARCHAR(200) NOT NULL,
  link           VARCHAR(300) NULL,
  account_id     VARCHAR(64) NOT NULL,
  -- Sealed JSON; the ask is emptied at the end.
  actor          LONGBLOB NOT NULL,
  ask            LONGBLOB NOT NULL,
  trace_parent   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Who works on it, and until when nobody else may begin; kept by the clock of the database, which all instances share.
  owner          CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  held_until     DATETIME(3) NULL,
  attempts       INT NOT NULL,
  stoppable      BOOLEAN NOT NULL,
  stop_asked     BOOLEAN NOT NULL,
  step           VARCHAR(300) NULL,
  done_count     BIGINT NOT NULL,
  total_count    BIGINT NULL,
  results        TEXT NULL,
  file_id        CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  file_name      VARCHAR(200) NULL,
  file_type      VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
  file_bytes     BIGINT NULL,
  problem_code   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  problem_detail VARCHAR(1000) NULL,
  problem_trace  CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_ms     BIGINT NOT NULL,
  started_ms     BIGINT NULL,
  finished_ms    BIGINT NULL,
  PRIMARY KEY (id),
  KEY task_account (account_id, created_ms),
  KEY task_state (state, created_ms),
  KEY task_finished (finished_ms)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
