-- A service's time target is kept case by case, and a survey says how many it asked of how many.
ALTER TABLE "measurement" ADD COLUMN     "population" INTEGER,
ADD COLUMN     "respondents" INTEGER;

-- CreateTable
CREATE TABLE "service_case" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "indicator_id" UUID,
    "service" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "target_days" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "finished_on" DATE,
    "days_taken" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_case_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "service_case_region_id_unit_id_due_on_idx" ON "service_case"("region_id", "unit_id", "due_on");

-- CreateIndex
CREATE INDEX "service_case_region_id_employee_id_due_on_idx" ON "service_case"("region_id", "employee_id", "due_on");

-- CreateIndex
CREATE INDEX "service_case_region_id_indicator_id_due_on_idx" ON "service_case"("region_id", "indicator_id", "due_on");

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- One step of one case counts once; what was withdrawn may be entered again.
CREATE UNIQUE INDEX "service_case_number_idx" ON "service_case" ("region_id", "unit_id", "service", "step", "case_number") WHERE "withdrawn_at" IS NULL;
CREATE INDEX "service_case_open_idx" ON "service_case" ("region_id", "unit_id", "due_on") WHERE "finished_on" IS NULL AND "withdrawn_at" IS NULL;

ALTER TABLE "measurement" ADD CONSTRAINT "measurement_sample_check" CHECK ("respondents" IS NULL OR ("source" = 'SURVEY' AND "respondents" >= 1 AND ("population" IS NULL OR "population" >= "respondents")));
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_target_check" CHECK ("target_days" BETWEEN 0 AND 365);
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_due_check" CHECK ("due_on" >= "started_on");
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_finished_check" CHECK (("finished_on" IS NULL) = ("days_taken" IS NULL) AND ("finished_on" IS NULL OR "finished_on" >= "started_on"));
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_withdrawn_check" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
-- A case is known by its number alone: what could be the number of a citizen's identity card has no place here.
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_no_citizen_check" CHECK (regexp_replace("case_number", '\D', '', 'g') !~ '^\d{16}$');

GRANT SELECT, INSERT ON "service_case" TO kinerja_app;
GRANT UPDATE ("finished_on", "days_taken", "withdrawn_at", "withdrawn_reason", "version") ON "service_case" TO kinerja_app;
ALTER TABLE "service_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_case" FORCE ROW LEVEL SECURITY;
CREATE POLICY "service_case_use" ON "service_case" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "service_case_region" ON "service_case" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
