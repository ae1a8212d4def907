-- Answers are kept by the service starter now (answered_request); this table stays, empty, for an instance of the version
-- before that still runs beside this one.
DELETE FROM idempotency;
