-- Credit points earned before they are counted here: a dated fact with its paper (docs/decisions/0009).
-- CreateTable
CREATE TABLE "credit_record" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "points" DECIMAL(7,3) NOT NULL,
    "year" INTEGER NOT NULL,
    "decree" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "credit_record_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "credit_record_region_id_employee_id_year_idx" ON "credit_record"("region_id", "employee_id", "year");

-- AddForeignKey
ALTER TABLE "credit_record" ADD CONSTRAINT "credit_record_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "credit_record" ADD CONSTRAINT "credit_record_level_check" CHECK ("level" IN ('PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA'));
ALTER TABLE "credit_record" ADD CONSTRAINT "credit_record_points_check" CHECK ("points" BETWEEN 0 AND 2000);
ALTER TABLE "credit_record" ADD CONSTRAINT "credit_record_year_check" CHECK ("year" BETWEEN 1990 AND 2150);

-- One paper stands for the end of a year; it can be withdrawn, never rewritten.
CREATE UNIQUE INDEX "credit_record_standing" ON "credit_record"("region_id", "employee_id", "year") WHERE "withdrawn_at" IS NULL;

GRANT SELECT, INSERT ON "credit_record" TO kinerja_app;
GRANT UPDATE ("withdrawn_at") ON "credit_record" TO kinerja_app;
ALTER TABLE "credit_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "credit_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "credit_record_use" ON "credit_record" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "credit_record_region" ON "credit_record" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
