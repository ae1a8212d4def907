-- Ids of persons who come into being. Its one row is also what two instances wait for, so that one number never makes two.
CREATE TABLE person_sequence (
    next_id BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO person_sequence (next_id) VALUES (20000001);
