-- Learning: a catalogue with sessions and seats, hours from attendance and verified certificates, needs, yearly plans, effects.
-- CreateTable
CREATE TABLE "course" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "behaviour" TEXT,
    "series_name" TEXT,
    "series_part" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "course_session" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_session_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL,
    "level_before" INTEGER,
    "level_after" INTEGER,
    "usable" INTEGER,
    "usable_note" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "training_record" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "course_id" UUID,
    "enrolment_id" UUID,
    "title" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "number" TEXT,
    "file_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_record_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "learning_need" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "competence" TEXT,
    "level_required" INTEGER,
    "level_now" INTEGER,
    "feedback_id" UUID,
    "work_result_id" UUID,
    "course_id" UUID,
    "category" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "gap" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "learning_need_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "unit_learning_plan" (
    "region_id" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "note" TEXT,
    "settled_by" UUID NOT NULL,
    "settled_name" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_learning_plan_pkey" PRIMARY KEY ("region_id","unit_id","year")
);

-- CreateTable
CREATE TABLE "course_effect" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "attended" INTEGER NOT NULL,
    "compared" INTEGER NOT NULL,
    "difference" INTEGER,
    "low" INTEGER,
    "high" INTEGER,
    "rule_version" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "computed_by" UUID NOT NULL,

    CONSTRAINT "course_effect_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "course_region_id_category_title_idx" ON "course"("region_id", "category", "title");

-- CreateIndex
CREATE INDEX "course_session_region_id_course_id_starts_on_idx" ON "course_session"("region_id", "course_id", "starts_on");

-- CreateIndex
CREATE INDEX "course_session_region_id_status_starts_on_idx" ON "course_session"("region_id", "status", "starts_on");

-- CreateIndex
CREATE INDEX "enrolment_region_id_employee_id_status_idx" ON "enrolment"("region_id", "employee_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_region_id_session_id_employee_id_key" ON "enrolment"("region_id", "session_id", "employee_id");

-- CreateIndex
CREATE INDEX "training_record_region_id_employee_id_year_idx" ON "training_record"("region_id", "employee_id", "year");

-- CreateIndex
CREATE INDEX "training_record_region_id_course_id_ends_on_idx" ON "training_record"("region_id", "course_id", "ends_on");

-- CreateIndex
CREATE INDEX "training_record_region_id_status_created_at_idx" ON "training_record"("region_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "training_record_region_id_file_id_idx" ON "training_record"("region_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_record_region_id_enrolment_id_key" ON "training_record"("region_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "learning_need_region_id_employee_id_year_idx" ON "learning_need"("region_id", "employee_id", "year");

-- CreateIndex
CREATE INDEX "learning_need_region_id_unit_id_year_status_idx" ON "learning_need"("region_id", "unit_id", "year", "status");

-- CreateIndex
CREATE INDEX "learning_need_region_id_feedback_id_idx" ON "learning_need"("region_id", "feedback_id");

-- CreateIndex
CREATE INDEX "learning_need_region_id_work_result_id_idx" ON "learning_need"("region_id", "work_result_id");

-- CreateIndex
CREATE INDEX "learning_need_region_id_course_id_idx" ON "learning_need"("region_id", "course_id");

-- CreateIndex
CREATE INDEX "course_effect_region_id_course_id_computed_at_idx" ON "course_effect"("region_id", "course_id", "computed_at");

-- AddForeignKey
ALTER TABLE "course_session" ADD CONSTRAINT "course_session_region_id_course_id_fkey" FOREIGN KEY ("region_id", "course_id") REFERENCES "course"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_region_id_session_id_fkey" FOREIGN KEY ("region_id", "session_id") REFERENCES "course_session"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_region_id_course_id_fkey" FOREIGN KEY ("region_id", "course_id") REFERENCES "course"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_region_id_enrolment_id_fkey" FOREIGN KEY ("region_id", "enrolment_id") REFERENCES "enrolment"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "evidence_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_region_id_feedback_id_fkey" FOREIGN KEY ("region_id", "feedback_id") REFERENCES "feedback"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_region_id_work_result_id_fkey" FOREIGN KEY ("region_id", "work_result_id") REFERENCES "work_result"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_region_id_course_id_fkey" FOREIGN KEY ("region_id", "course_id") REFERENCES "course"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_learning_plan" ADD CONSTRAINT "unit_learning_plan_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "course_effect" ADD CONSTRAINT "course_effect_region_id_course_id_fkey" FOREIGN KEY ("region_id", "course_id") REFERENCES "course"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "course" ADD CONSTRAINT "course_kind_check" CHECK ("kind" BETWEEN 1 AND 25);
ALTER TABLE "course" ADD CONSTRAINT "course_category_check" CHECK ("category" IN ('IT', 'PUBLIC_SERVICE', 'TIME_MANAGEMENT', 'LEADERSHIP', 'SOCIO_CULTURAL', 'TECHNICAL', 'ADMINISTRATION'));
ALTER TABLE "course" ADD CONSTRAINT "course_hours_check" CHECK ("hours" BETWEEN 1 AND 1000);
ALTER TABLE "course" ADD CONSTRAINT "course_series_check" CHECK (("series_name" IS NULL) = ("series_part" IS NULL) AND ("series_part" IS NULL OR "series_part" BETWEEN 1 AND 20));
ALTER TABLE "course_session" ADD CONSTRAINT "course_session_seats_check" CHECK ("taken" BETWEEN 0 AND "seats" AND "seats" BETWEEN 1 AND 5000);
ALTER TABLE "course_session" ADD CONSTRAINT "course_session_days_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "course_session" ADD CONSTRAINT "course_session_status_check" CHECK ("status" IN ('OPEN', 'HELD', 'CANCELLED'));
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_status_check" CHECK ("status" IN ('ENROLLED', 'LEFT', 'ATTENDED', 'ABSENT', 'CALLED_OFF'));
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_levels_check" CHECK (("level_before" IS NULL OR "level_before" BETWEEN 1 AND 5) AND ("level_after" IS NULL OR "level_after" BETWEEN 1 AND 5));
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_usable_check" CHECK (("usable" IS NULL) = ("answered_at" IS NULL) AND ("usable" IS NULL OR "usable" BETWEEN 1 AND 4));
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_source_check" CHECK ("source" = 'CERTIFICATE' OR ("source" = 'ATTENDANCE' AND "enrolment_id" IS NOT NULL AND "status" = 'VERIFIED'));
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_status_check" CHECK ("status" IN ('WAITING', 'VERIFIED', 'REFUSED', 'WITHDRAWN'));
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_decided_check" CHECK (("status" IN ('VERIFIED', 'REFUSED')) = ("decided_at" IS NOT NULL AND "decided_by_name" IS NOT NULL));
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_refused_check" CHECK ("status" <> 'REFUSED' OR "reason" IS NOT NULL);
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_kind_check" CHECK ("kind" BETWEEN 1 AND 25);
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_category_check" CHECK ("category" IN ('IT', 'PUBLIC_SERVICE', 'TIME_MANAGEMENT', 'LEADERSHIP', 'SOCIO_CULTURAL', 'TECHNICAL', 'ADMINISTRATION'));
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_hours_check" CHECK ("hours" BETWEEN 1 AND 1000);
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_days_check" CHECK ("ends_on" >= "starts_on" AND "year" = extract(year FROM "ends_on"));
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_status_check" CHECK ("status" IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN'));
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_source_check" CHECK (
  ("source" = 'COMPETENCE' AND "competence" IS NOT NULL AND "level_required" BETWEEN 1 AND 5 AND "level_now" BETWEEN 1 AND 5 AND "level_now" < "level_required")
  OR ("source" = 'FEEDBACK' AND "feedback_id" IS NOT NULL)
  OR ("source" = 'RESULT' AND "work_result_id" IS NOT NULL)
);
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_category_check" CHECK ("category" IN ('IT', 'PUBLIC_SERVICE', 'TIME_MANAGEMENT', 'LEADERSHIP', 'SOCIO_CULTURAL', 'TECHNICAL', 'ADMINISTRATION'));
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_hours_check" CHECK ("hours" BETWEEN 1 AND 1000);
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_decided_check" CHECK (("status" IN ('APPROVED', 'RETURNED')) = ("decided_at" IS NOT NULL AND "decided_by_name" IS NOT NULL));
ALTER TABLE "learning_need" ADD CONSTRAINT "learning_need_returned_check" CHECK ("status" <> 'RETURNED' OR "reason" IS NOT NULL);
ALTER TABLE "course_effect" ADD CONSTRAINT "course_effect_measure_check" CHECK ("measure" IN ('BEHAVIOUR', 'RESULT'));
ALTER TABLE "course_effect" ADD CONSTRAINT "course_effect_verdict_check" CHECK ("verdict" IN ('TOO_FEW', 'NOT_SEEN', 'BETTER', 'WORSE'));
ALTER TABLE "course_effect" ADD CONSTRAINT "course_effect_told_check" CHECK (("verdict" = 'TOO_FEW') = ("difference" IS NULL) AND ("difference" IS NULL) = ("low" IS NULL) AND ("difference" IS NULL) = ("high" IS NULL));

GRANT SELECT, INSERT ON "course", "course_session", "enrolment", "training_record", "learning_need", "unit_learning_plan", "course_effect" TO kinerja_app;
GRANT UPDATE ("closed_at", "version") ON "course" TO kinerja_app;
GRANT UPDATE ("taken", "status", "version") ON "course_session" TO kinerja_app;
GRANT UPDATE ("status", "enrolled_at", "level_before", "level_after", "usable", "usable_note", "answered_at", "version") ON "enrolment" TO kinerja_app;
-- Whose hours they are, of what and how many stays as it was sent; only the decision is added.
GRANT UPDATE ("status", "decided_by", "decided_by_name", "decided_at", "reason", "version") ON "training_record" TO kinerja_app;
GRANT UPDATE ("status", "decided_by", "decided_by_name", "decided_at", "reason", "version") ON "learning_need" TO kinerja_app;
GRANT UPDATE ("items", "note", "settled_by", "settled_name", "settled_at", "version") ON "unit_learning_plan" TO kinerja_app;

-- One certificate counts once; what was refused or taken back may be sent again.
CREATE UNIQUE INDEX "training_record_number_idx" ON "training_record" ("region_id", "employee_id", "provider", "number") WHERE "number" IS NOT NULL AND "status" IN ('WAITING', 'VERIFIED');

ALTER TABLE "course" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "course" FORCE ROW LEVEL SECURITY;
CREATE POLICY "course_use" ON "course" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "course_region" ON "course" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "course_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "course_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "course_session_use" ON "course_session" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "course_session_region" ON "course_session" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "enrolment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enrolment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "enrolment_use" ON "enrolment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "enrolment_region" ON "enrolment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "training_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "training_record_use" ON "training_record" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "training_record_region" ON "training_record" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "learning_need" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learning_need" FORCE ROW LEVEL SECURITY;
CREATE POLICY "learning_need_use" ON "learning_need" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "learning_need_region" ON "learning_need" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "unit_learning_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_learning_plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "unit_learning_plan_use" ON "unit_learning_plan" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "unit_learning_plan_region" ON "unit_learning_plan" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "course_effect" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "course_effect" FORCE ROW LEVEL SECURITY;
CREATE POLICY "course_effect_use" ON "course_effect" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "course_effect_region" ON "course_effect" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
