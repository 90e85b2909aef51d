-- A person's own logs in BKN's daily form, and the role-result matrix as a paper.
-- CreateTable
CREATE TABLE "log_import" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "added" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "log_import_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "log_import_region_id_employee_id_created_at_idx" ON "log_import"("region_id", "employee_id", "created_at");

-- AddForeignKey
ALTER TABLE "log_import" ADD CONSTRAINT "log_import_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

GRANT SELECT, INSERT ON "log_import" TO kinerja_app;
GRANT UPDATE ("rows", "added", "same", "rejected", "applied_at", "version") ON "log_import" TO kinerja_app;
ALTER TABLE "log_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "log_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "log_import_use" ON "log_import" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "log_import_region" ON "log_import" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "paper" DROP CONSTRAINT "paper_kind_check";
ALTER TABLE "paper" ADD CONSTRAINT "paper_kind_check" CHECK ("kind" IN ('PLAN', 'ROLE_MATRIX', 'QUARTERLY_REVIEW', 'ANNUAL_REVIEW', 'MONTH_RECAP', 'UNIT_REVIEW'));
