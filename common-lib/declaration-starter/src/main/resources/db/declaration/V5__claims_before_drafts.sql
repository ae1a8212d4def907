-- A key may be claimed a moment before its declaration is saved, while other services are asked. Who was cut off in
-- between leaves a claim without a declaration; its age tells it from one that is just being made.
ALTER TABLE declaration_transit ADD COLUMN taken_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3);
