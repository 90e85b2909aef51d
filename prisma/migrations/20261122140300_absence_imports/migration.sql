-- Rows of the attendance system, previewed before they count.
-- CreateTable
CREATE TABLE "absence_import" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "entered_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "absence_import_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "absence_import_region_id_created_at_idx" ON "absence_import"("region_id", "created_at");

GRANT SELECT, INSERT ON "absence_import" TO kinerja_app;
GRANT UPDATE ("rows", "added", "changed", "same", "rejected", "applied_at", "undone_at", "version") ON "absence_import" TO kinerja_app;
ALTER TABLE "absence_import" ADD CONSTRAINT "absence_import_undone_check" CHECK ("undone_at" IS NULL OR "applied_at" IS NOT NULL);

ALTER TABLE "absence_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "absence_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "absence_import_use" ON "absence_import" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "absence_import_region" ON "absence_import" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
