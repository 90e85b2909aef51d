-- What the personnel agency tells everybody or some units, how it read before, and who said that he has read it.
-- CreateTable
CREATE TABLE "announcement" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "whole_region" BOOLEAN NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "asks_receipt" BOOLEAN NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_at" TIMESTAMPTZ(3),
    "withdrawn_on" DATE,
    "reason" TEXT,
    "account_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "announcement_unit" (
    "region_id" INTEGER NOT NULL,
    "announcement_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "chosen" BOOLEAN NOT NULL,

    CONSTRAINT "announcement_unit_pkey" PRIMARY KEY ("region_id","announcement_id","unit_id")
);

-- CreateTable
CREATE TABLE "announcement_wording" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_wording_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "announcement_receipt" (
    "region_id" INTEGER NOT NULL,
    "announcement_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_receipt_pkey" PRIMARY KEY ("region_id","announcement_id","employee_id")
);

-- CreateIndex
CREATE INDEX "announcement_region_id_from_day_id_idx" ON "announcement"("region_id", "from_day", "id");

-- CreateIndex
CREATE INDEX "announcement_region_id_until_day_idx" ON "announcement"("region_id", "until_day");

-- CreateIndex
CREATE INDEX "announcement_unit_region_id_unit_id_idx" ON "announcement_unit"("region_id", "unit_id");

-- CreateIndex
CREATE INDEX "announcement_wording_region_id_announcement_id_until_idx" ON "announcement_wording"("region_id", "announcement_id", "until");

-- CreateIndex
CREATE INDEX "announcement_receipt_region_id_employee_id_idx" ON "announcement_receipt"("region_id", "employee_id");

-- AddForeignKey
ALTER TABLE "announcement_unit" ADD CONSTRAINT "announcement_unit_region_id_announcement_id_fkey" FOREIGN KEY ("region_id", "announcement_id") REFERENCES "announcement"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "announcement_unit" ADD CONSTRAINT "announcement_unit_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "announcement_wording" ADD CONSTRAINT "announcement_wording_region_id_announcement_id_fkey" FOREIGN KEY ("region_id", "announcement_id") REFERENCES "announcement"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "announcement_receipt" ADD CONSTRAINT "announcement_receipt_region_id_announcement_id_fkey" FOREIGN KEY ("region_id", "announcement_id") REFERENCES "announcement"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "announcement_receipt" ADD CONSTRAINT "announcement_receipt_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "announcement" ADD CONSTRAINT "announcement_title_check" CHECK (char_length("title") BETWEEN 1 AND 120);
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_text_check" CHECK (char_length("text") BETWEEN 1 AND 2000);
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_span_check" CHECK ("until_day" >= "from_day");
-- What is taken back says why.
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_withdrawn_check" CHECK (("withdrawn_on" IS NULL) = ("reason" IS NULL));
-- Kinds of notices grow with the portal; the program names them.
ALTER TABLE "notice_setting" DROP CONSTRAINT "notice_setting_muted_check";
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_muted_check" CHECK (cardinality("muted") <= 50);

GRANT SELECT, INSERT ON "announcement", "announcement_unit", "announcement_wording", "announcement_receipt" TO kinerja_app;
GRANT UPDATE ("title", "text", "until_day", "corrected_at", "withdrawn_on", "reason", "version") ON "announcement" TO kinerja_app;

ALTER TABLE "announcement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "announcement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "announcement_use" ON "announcement" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "announcement_region" ON "announcement" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "announcement_unit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "announcement_unit" FORCE ROW LEVEL SECURITY;
CREATE POLICY "announcement_unit_use" ON "announcement_unit" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "announcement_unit_region" ON "announcement_unit" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "announcement_wording" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "announcement_wording" FORCE ROW LEVEL SECURITY;
CREATE POLICY "announcement_wording_use" ON "announcement_wording" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "announcement_wording_region" ON "announcement_wording" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "announcement_receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "announcement_receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY "announcement_receipt_use" ON "announcement_receipt" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "announcement_receipt_region" ON "announcement_receipt" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
