-- Posts and what they ask for, and the dated facts about people that are held against them (docs/decisions/0009).
-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "position_id" UUID;

-- CreateTable
CREATE TABLE "position" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "echelon" INTEGER,
    "class" INTEGER,
    "seats" INTEGER NOT NULL,
    "work_field" TEXT,
    "education" TEXT,
    "fields" JSONB NOT NULL DEFAULT '[]',
    "clusters" JSONB NOT NULL DEFAULT '[]',
    "min_rank" TEXT,
    "experience_months" INTEGER,
    "experience_fields" JSONB NOT NULL DEFAULT '[]',
    "earlier_levels" JSONB NOT NULL DEFAULT '[]',
    "earlier_months" INTEGER,
    "certificates" JSONB NOT NULL DEFAULT '[]',
    "competences" JSONB NOT NULL DEFAULT '{}',
    "max_age" INTEGER,
    "retirement_age" INTEGER,
    "pns_only" BOOLEAN NOT NULL DEFAULT false,
    "closed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "position_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "rank_record" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "rank_code" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "decree" TEXT,
    "source" TEXT NOT NULL,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "rank_record_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "education_record" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "cluster" TEXT,
    "school" TEXT,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "education_record_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "post_record" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "work_field" TEXT,
    "office" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "decree" TEXT,
    "source" TEXT NOT NULL,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_record_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "competence_assessment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "levels" JSONB NOT NULL,
    "potential" INTEGER,
    "assessed_on" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "competence_assessment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "assignment_region_id_position_id_idx" ON "assignment"("region_id", "position_id");

-- CreateIndex
CREATE INDEX "position_region_id_title_id_idx" ON "position"("region_id", "title", "id");

-- CreateIndex
CREATE UNIQUE INDEX "position_region_id_unit_id_title_key" ON "position"("region_id", "unit_id", "title");

-- CreateIndex
CREATE INDEX "rank_record_region_id_employee_id_since_idx" ON "rank_record"("region_id", "employee_id", "since");

-- CreateIndex
CREATE INDEX "education_record_region_id_employee_id_idx" ON "education_record"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "post_record_region_id_employee_id_starts_on_idx" ON "post_record"("region_id", "employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "competence_assessment_region_id_employee_id_assessed_on_idx" ON "competence_assessment"("region_id", "employee_id", "assessed_on");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_region_id_position_id_fkey" FOREIGN KEY ("region_id", "position_id") REFERENCES "position"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rank_record" ADD CONSTRAINT "rank_record_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "education_record" ADD CONSTRAINT "education_record_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post_record" ADD CONSTRAINT "post_record_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competence_assessment" ADD CONSTRAINT "competence_assessment_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "position" ADD CONSTRAINT "position_level_check" CHECK ("level" IN ('JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'AHLI_UTAMA', 'AHLI_MADYA', 'AHLI_MUDA', 'AHLI_PERTAMA', 'PENYELIA', 'MAHIR', 'TERAMPIL', 'PEMULA'));
ALTER TABLE "position" ADD CONSTRAINT "position_echelon_check" CHECK ("echelon" IN (11, 12, 21, 22, 31, 32, 41, 42));
ALTER TABLE "position" ADD CONSTRAINT "position_class_check" CHECK ("class" BETWEEN 1 AND 17);
ALTER TABLE "position" ADD CONSTRAINT "position_seats_check" CHECK ("seats" BETWEEN 1 AND 5000);
ALTER TABLE "position" ADD CONSTRAINT "position_work_field_check" CHECK ("work_field" IN ('HEALTH', 'EDUCATION', 'REGISTRY', 'INVESTMENT', 'ENVIRONMENT', 'TRANSPORT', 'PERSONNEL', 'OVERSIGHT', 'GOVERNANCE', 'FINANCE', 'PLANNING', 'INFORMATICS', 'PUBLIC_WORKS', 'SOCIAL'));
ALTER TABLE "position" ADD CONSTRAINT "position_education_check" CHECK ("education" IN ('05', '10', '12', '15', '17', '18', '20', '25', '30', '35', '40', '42', '45', '47', '49', '50'));
ALTER TABLE "position" ADD CONSTRAINT "position_min_rank_check" CHECK ("min_rank" IN ('I_A', 'I_B', 'I_C', 'I_D', 'II_A', 'II_B', 'II_C', 'II_D', 'III_A', 'III_B', 'III_C', 'III_D', 'IV_A', 'IV_B', 'IV_C', 'IV_D', 'IV_E'));
ALTER TABLE "position" ADD CONSTRAINT "position_months_check" CHECK ("experience_months" BETWEEN 1 AND 480 AND "earlier_months" BETWEEN 1 AND 480);
ALTER TABLE "position" ADD CONSTRAINT "position_age_check" CHECK ("max_age" BETWEEN 18 AND 70 AND "retirement_age" BETWEEN 50 AND 70);
ALTER TABLE "position" ADD CONSTRAINT "position_lists_check" CHECK (jsonb_typeof("fields") = 'array' AND jsonb_typeof("clusters") = 'array' AND jsonb_typeof("experience_fields") = 'array' AND jsonb_typeof("earlier_levels") = 'array' AND jsonb_typeof("certificates") = 'array' AND jsonb_typeof("competences") = 'object');
ALTER TABLE "rank_record" ADD CONSTRAINT "rank_record_rank_code_check" CHECK ("rank_code" IN ('I_A', 'I_B', 'I_C', 'I_D', 'II_A', 'II_B', 'II_C', 'II_D', 'III_A', 'III_B', 'III_C', 'III_D', 'IV_A', 'IV_B', 'IV_C', 'IV_D', 'IV_E'));
ALTER TABLE "education_record" ADD CONSTRAINT "education_record_level_check" CHECK ("level" IN ('05', '10', '12', '15', '17', '18', '20', '25', '30', '35', '40', '42', '45', '47', '49', '50'));
ALTER TABLE "education_record" ADD CONSTRAINT "education_record_cluster_check" CHECK ("cluster" IN ('HEALTH', 'TEACHING', 'ENGINEERING', 'COMPUTING', 'ECONOMICS', 'LAW', 'GOVERNMENT', 'ENVIRONMENT', 'PSYCHOLOGY', 'AGRICULTURE', 'LANGUAGE', 'SCIENCE'));
ALTER TABLE "education_record" ADD CONSTRAINT "education_record_year_check" CHECK ("year" BETWEEN 1950 AND 2150);
ALTER TABLE "post_record" ADD CONSTRAINT "post_record_level_check" CHECK ("level" IN ('JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'AHLI_UTAMA', 'AHLI_MADYA', 'AHLI_MUDA', 'AHLI_PERTAMA', 'PENYELIA', 'MAHIR', 'TERAMPIL', 'PEMULA'));
ALTER TABLE "post_record" ADD CONSTRAINT "post_record_work_field_check" CHECK ("work_field" IN ('HEALTH', 'EDUCATION', 'REGISTRY', 'INVESTMENT', 'ENVIRONMENT', 'TRANSPORT', 'PERSONNEL', 'OVERSIGHT', 'GOVERNANCE', 'FINANCE', 'PLANNING', 'INFORMATICS', 'PUBLIC_WORKS', 'SOCIAL'));
ALTER TABLE "post_record" ADD CONSTRAINT "post_record_span_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "competence_assessment" ADD CONSTRAINT "competence_assessment_potential_check" CHECK ("potential" BETWEEN 0 AND 10000);
ALTER TABLE "competence_assessment" ADD CONSTRAINT "competence_assessment_levels_check" CHECK (jsonb_typeof("levels") = 'object');

-- A fact that stands is not entered twice; it can be withdrawn, never rewritten.
CREATE UNIQUE INDEX "rank_record_standing" ON "rank_record"("region_id", "employee_id", "rank_code") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "competence_assessment_standing" ON "competence_assessment"("region_id", "employee_id", "assessed_on") WHERE "withdrawn_at" IS NULL;

GRANT SELECT, INSERT, UPDATE ON "position" TO kinerja_app;
GRANT SELECT, INSERT ON "rank_record" TO kinerja_app;
GRANT UPDATE ("withdrawn_at") ON "rank_record" TO kinerja_app;
GRANT SELECT, INSERT ON "education_record" TO kinerja_app;
GRANT UPDATE ("withdrawn_at") ON "education_record" TO kinerja_app;
GRANT SELECT, INSERT ON "post_record" TO kinerja_app;
GRANT UPDATE ("withdrawn_at") ON "post_record" TO kinerja_app;
GRANT SELECT, INSERT ON "competence_assessment" TO kinerja_app;
GRANT UPDATE ("withdrawn_at") ON "competence_assessment" TO kinerja_app;
ALTER TABLE "position" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "position" FORCE ROW LEVEL SECURITY;
CREATE POLICY "position_use" ON "position" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "position_region" ON "position" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "rank_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rank_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "rank_record_use" ON "rank_record" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "rank_record_region" ON "rank_record" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "education_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "education_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "education_record_use" ON "education_record" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "education_record_region" ON "education_record" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "post_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "post_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "post_record_use" ON "post_record" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "post_record_region" ON "post_record" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "competence_assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "competence_assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "competence_assessment_use" ON "competence_assessment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "competence_assessment_region" ON "competence_assessment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
