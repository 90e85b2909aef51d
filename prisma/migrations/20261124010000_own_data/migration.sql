-- What is held about a person: that he took it along, and what he says is wrong in it.
-- CreateTable
CREATE TABLE "own_data_export" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_data_export_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "data_correction" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "mistake" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "answered_by" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "data_correction_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "own_data_export_region_id_account_id_taken_at_idx" ON "own_data_export"("region_id", "account_id", "taken_at");

-- CreateIndex
CREATE INDEX "data_correction_region_id_account_id_asked_at_idx" ON "data_correction"("region_id", "account_id", "asked_at");

-- CreateIndex
CREATE INDEX "data_correction_region_id_status_asked_at_id_idx" ON "data_correction"("region_id", "status", "asked_at", "id");

-- AddForeignKey
ALTER TABLE "own_data_export" ADD CONSTRAINT "own_data_export_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "data_correction" ADD CONSTRAINT "data_correction_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "own_data_export" ADD CONSTRAINT "own_data_export_format_check" CHECK ("format" IN ('JSON', 'XLSX'));
ALTER TABLE "data_correction" ADD CONSTRAINT "data_correction_area_check" CHECK ("area" IN ('PERSON', 'POST', 'SUPERVISOR', 'CAREER', 'ATTENDANCE', 'WORK', 'TRAINING', 'OTHER'));
ALTER TABLE "data_correction" ADD CONSTRAINT "data_correction_status_check" CHECK ("status" IN ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN'));
ALTER TABLE "data_correction" ADD CONSTRAINT "data_correction_words_check" CHECK (char_length("mistake") BETWEEN 1 AND 1000 AND char_length("proposal") BETWEEN 1 AND 1000 AND char_length("answer") BETWEEN 1 AND 1000);
ALTER TABLE "data_correction" ADD CONSTRAINT "data_correction_answer_check" CHECK (("status" IN ('DONE', 'REFUSED')) = ("answer" IS NOT NULL) AND ("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL) = ("answered_by" IS NULL) AND ("answer" IS NULL) = ("answered_by_name" IS NULL));
-- Nobody decides on what he asked for himself.
ALTER TABLE "data_correction" ADD CONSTRAINT "data_correction_own_check" CHECK ("answered_by" <> "account_id");

GRANT SELECT, INSERT ON "own_data_export", "data_correction" TO kinerja_app;
GRANT UPDATE ("status", "answer", "answered_by", "answered_by_name", "answered_at", "version") ON "data_correction" TO kinerja_app;

ALTER TABLE "own_data_export" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_data_export" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_data_export_use" ON "own_data_export" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "own_data_export_region" ON "own_data_export" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "data_correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_correction" FORCE ROW LEVEL SECURITY;
CREATE POLICY "data_correction_use" ON "data_correction" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "data_correction_region" ON "data_correction" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
