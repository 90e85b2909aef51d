-- A dialogue knows which of its two wrote it down, so that the other one acknowledges it; a reflection that is shared names
-- its one reader. What was said in either stays with whom it names: their columns cannot be turned to somebody else.
-- Nothing wrote to these tables before.
ALTER TABLE "dialogue" ADD COLUMN     "recorded_by" UUID NOT NULL;

ALTER TABLE "reflection" ADD COLUMN     "shared_with" UUID;
CREATE INDEX "reflection_region_id_shared_with_idx" ON "reflection"("region_id", "shared_with");
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_shared_check" CHECK (("shared_at" IS NULL) = ("shared_with" IS NULL));
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_prompt_check" CHECK (
  ("span" = 'WEEK' AND "prompt" IN ('PROUD', 'OBSTACLE', 'NEXT'))
  OR ("span" = 'QUARTER' AND "prompt" IN ('GROWTH', 'LESSON', 'SUPPORT'))
);

REVOKE UPDATE ON "dialogue" FROM kinerja_app;
GRANT UPDATE ("held_on", "topic", "shared", "acknowledged_at", "version") ON "dialogue" TO kinerja_app;
REVOKE UPDATE ON "dialogue_note" FROM kinerja_app;
GRANT UPDATE ("text", "updated_at", "version") ON "dialogue_note" TO kinerja_app;
REVOKE UPDATE ON "reflection" FROM kinerja_app;
GRANT UPDATE ("text", "shared_at", "shared_with", "updated_at", "version") ON "reflection" TO kinerja_app;
