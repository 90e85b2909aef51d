-- Which reminder of which deadline a person was told: each once.
CREATE TABLE "reminder" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "stage" TEXT NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("region_id","employee_id","kind","due_on","stage")
);

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_kind_check" CHECK ("kind" IN ('SELF_DUE', 'REVIEWS_DUE', 'LOGS_DUE', 'EXPLANATIONS_DUE', 'DECISIONS_DUE', 'TASKS_DUE'));
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_stage_check" CHECK ("stage" IN ('THREE_DAYS', 'ONE_DAY', 'TWO_HOURS'));

GRANT SELECT, INSERT, DELETE ON "reminder" TO kinerja_app;
ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reminder_use" ON "reminder" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reminder_region" ON "reminder" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
