-- Runs on MySQL 8 and MariaDB 11.

-- Answers once given, by the key of their request, for seven days.
CREATE TABLE answered_request (
  actor_id     VARCHAR(64) NOT NULL,
  idem_key     VARCHAR(64) NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Sealed JSON; absent only while the request is being answered.
  answer       LONGBLOB NULL,
  created_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (actor_id, idem_key),
  KEY answered_request_age (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
