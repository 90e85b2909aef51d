-- The control room counts what waits too long by unit: with both columns in the index it reads no log for that.
DROP INDEX "activity_log_waiting_idx";
CREATE INDEX "activity_log_waiting_idx" ON "activity_log" ("region_id", "supervisor_id", "log_date") INCLUDE ("unit_id", "submitted_at") WHERE "status" = 'SUBMITTED';
