-- Services of units, and what those who were served answered on paper.
-- CreateTable
CREATE TABLE "service" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "service_served" (
    "region_id" INTEGER NOT NULL,
    "service_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "served" INTEGER NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_served_pkey" PRIMARY KEY ("region_id","service_id","year","quarter")
);

-- CreateTable
CREATE TABLE "survey_sheet" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "answered_on" DATE NOT NULL,
    "sheet_number" INTEGER NOT NULL,
    "ratings" TEXT NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_sheet_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_region_id_unit_id_name_key" ON "service"("region_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "survey_sheet_region_id_service_id_year_quarter_idx" ON "survey_sheet"("region_id", "service_id", "year", "quarter");

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_served" ADD CONSTRAINT "service_served_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_sheet" ADD CONSTRAINT "survey_sheet_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "service_served" ADD CONSTRAINT "service_served_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "service_served" ADD CONSTRAINT "service_served_served_check" CHECK ("served" > 0);
ALTER TABLE "survey_sheet" ADD CONSTRAINT "survey_sheet_number_check" CHECK ("sheet_number" > 0);
ALTER TABLE "survey_sheet" ADD CONSTRAINT "survey_sheet_ratings_check" CHECK ("ratings" ~ '^[1-4]{9}$');
-- A sheet counts in the quarter of its own day and in no other.
ALTER TABLE "survey_sheet" ADD CONSTRAINT "survey_sheet_quarter_check" CHECK ("year" = extract(year FROM "answered_on") AND "quarter" = extract(quarter FROM "answered_on"));
ALTER TABLE "survey_sheet" ADD CONSTRAINT "survey_sheet_withdrawn_check" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
-- One paper, one answer; a number that was entered wrongly is free again.
CREATE UNIQUE INDEX "survey_sheet_once" ON "survey_sheet"("region_id", "service_id", "year", "quarter", "sheet_number") WHERE "withdrawn_at" IS NULL;

GRANT SELECT, INSERT ON "service", "service_served", "survey_sheet" TO kinerja_app;
GRANT UPDATE ("closed_at", "version") ON "service" TO kinerja_app;
GRANT UPDATE ("served", "entered_by", "entered_at", "version") ON "service_served" TO kinerja_app;
-- What a citizen answered stays as it was written down; a sheet can only be withdrawn.
GRANT UPDATE ("withdrawn_at", "withdrawn_reason", "version") ON "survey_sheet" TO kinerja_app;

ALTER TABLE "service" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service" FORCE ROW LEVEL SECURITY;
CREATE POLICY "service_use" ON "service" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "service_region" ON "service" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "service_served" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_served" FORCE ROW LEVEL SECURITY;
CREATE POLICY "service_served_use" ON "service_served" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "service_served_region" ON "service_served" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "survey_sheet" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_sheet" FORCE ROW LEVEL SECURITY;
CREATE POLICY "survey_sheet_use" ON "survey_sheet" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "survey_sheet_region" ON "survey_sheet" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
