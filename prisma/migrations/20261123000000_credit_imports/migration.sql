-- Credit points of before, by the office's papers in a file; previewed before they stand.
-- CreateTable
CREATE TABLE "credit_import" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "added" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "entered_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "credit_import_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "credit_import_region_id_created_at_idx" ON "credit_import"("region_id", "created_at");

GRANT SELECT, INSERT ON "credit_import" TO kinerja_app;
GRANT UPDATE ("rows", "added", "same", "rejected", "applied_at", "undone_at", "version") ON "credit_import" TO kinerja_app;
ALTER TABLE "credit_import" ADD CONSTRAINT "credit_import_undone_check" CHECK ("undone_at" IS NULL OR "applied_at" IS NOT NULL);

ALTER TABLE "credit_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "credit_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "credit_import_use" ON "credit_import" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "credit_import_region" ON "credit_import" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
