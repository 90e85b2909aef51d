-- What of a person's first days no other row tells; the rest of the list is reckoned.
CREATE TABLE "first_steps" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "supervisor_right_at" TIMESTAMPTZ(3),
    "receipt_seen_at" TIMESTAMPTZ(3),
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "first_steps_pkey" PRIMARY KEY ("region_id","employee_id")
);

-- AddForeignKey
ALTER TABLE "first_steps" ADD CONSTRAINT "first_steps_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

GRANT SELECT, INSERT ON "first_steps" TO kinerja_app;
GRANT UPDATE ("supervisor_right_at", "receipt_seen_at", "dismissed_at") ON "first_steps" TO kinerja_app;

ALTER TABLE "first_steps" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "first_steps" FORCE ROW LEVEL SECURITY;
CREATE POLICY "first_steps_use" ON "first_steps" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "first_steps_region" ON "first_steps" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
