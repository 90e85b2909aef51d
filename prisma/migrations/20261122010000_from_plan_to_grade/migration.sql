-- AlterTable
ALTER TABLE "feedback" ADD COLUMN     "direction" TEXT NOT NULL DEFAULT 'DOWN';

-- AlterTable
ALTER TABLE "strategic_goal" ADD COLUMN     "ended_on" DATE,
ADD COLUMN     "mission_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "unit_indicator" ADD COLUMN     "ended_on" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "performance_plan" ADD COLUMN     "agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "agreed_by" UUID,
ADD COLUMN     "agreed_by_name" TEXT,
ADD COLUMN     "agreed_number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "approach" TEXT NOT NULL DEFAULT 'QUANTITATIVE',
ADD COLUMN     "close_reason" TEXT,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "form" TEXT NOT NULL DEFAULT 'JA_JF',
ADD COLUMN     "position_title" TEXT,
ADD COLUMN     "unit_id" UUID;

-- AlterTable
ALTER TABLE "work_result" ADD COLUMN     "ended_on" DATE;

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "direction" TEXT NOT NULL DEFAULT 'UP',
ADD COLUMN     "ended_on" DATE,
ADD COLUMN     "evidence_needed" TEXT,
ADD COLUMN     "standard_id" UUID,
ADD COLUMN     "target_text" TEXT,
ALTER COLUMN "target" DROP NOT NULL;

-- AlterTable
ALTER TABLE "quarterly_review" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "citations" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "delivered_at" TIMESTAMPTZ(3),
ADD COLUMN     "items" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "member_note" TEXT,
ADD COLUMN     "received_at" TIMESTAMPTZ(3),
ADD COLUMN     "signed_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "feedback_request" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "asked_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "work_result_id" UUID,
    "behaviour" TEXT,
    "message" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "feedback_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "feedback_request_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "improvement" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "agreed_with" UUID NOT NULL,
    "agreed_with_name" TEXT NOT NULL,
    "feedback_id" UUID,
    "dialogue_id" UUID,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "improvement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "dialogue" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "shared" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "dialogue_note" (
    "region_id" INTEGER NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_note_pkey" PRIMARY KEY ("region_id","dialogue_id","author_id")
);

-- CreateTable
CREATE TABLE "reflection" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "span" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "prompt" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reflection_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "mission" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "vision_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mission_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "unit_agreement" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "agreed_on" DATE,
    "agreed_with" TEXT,
    "file_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_agreement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "goal_change" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID,
    "indicator_id" UUID,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "goal_change_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "measured_on" DATE NOT NULL,
    "employee_id" UUID,
    "indicator_id" UUID,
    "unit_indicator_id" UUID,
    "behaviour" TEXT,
    "place" TEXT NOT NULL,
    "respondent" TEXT,
    "value" DECIMAL(18,4),
    "summary" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "file_id" UUID,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "realisation" (
    "region_id" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "computed" DECIMAL(18,4),
    "value" DECIMAL(18,4),
    "text" TEXT,
    "reason" TEXT,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "realisation_pkey" PRIMARY KEY ("region_id","indicator_id","year","quarter")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "digest" TEXT,
    "reason" TEXT,
    "return_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "leader_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "parent_result_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "assigned_by" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "standard_indicator" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "unit_kind" TEXT,
    "post_pattern" TEXT,
    "family" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "result_text" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "target" DECIMAL(18,4),
    "measure_unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "standard_indicator_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "paper" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_number" INTEGER NOT NULL,
    "employee_id" UUID,
    "unit_id" UUID,
    "title" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "issued_by" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "review_version" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "quarterly_review_id" UUID,
    "annual_review_id" UUID,
    "number" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "result_rating" TEXT NOT NULL,
    "behaviour_rating" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "reason" TEXT,
    "items" JSONB NOT NULL,
    "citations" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "rule_version" TEXT NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_version_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "self_assessment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_assessment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "review_part" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "assessor_id" UUID NOT NULL,
    "assessor_name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "result_rating" TEXT NOT NULL,
    "behaviour_rating" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "citations" JSONB NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_part_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "quarterly_review_id" UUID,
    "annual_review_id" UUID,
    "review_number" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "decider_id" UUID,
    "decider_account_id" UUID,
    "status" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "citations" JSONB NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "explanation_due_on" DATE NOT NULL,
    "explanation" TEXT,
    "explained_at" TIMESTAMPTZ(3),
    "due_on" DATE NOT NULL,
    "outcome" TEXT,
    "decision_reason" TEXT,
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "objection_file" (
    "region_id" INTEGER NOT NULL,
    "objection_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "objection_file_pkey" PRIMARY KEY ("region_id","objection_id","file_id")
);

-- CreateTable
CREATE TABLE "calibration_note" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calibration_note_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "annual_review" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "result_rating" TEXT,
    "behaviour_rating" TEXT,
    "grade" TEXT,
    "reason" TEXT,
    "items" JSONB NOT NULL,
    "citations" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "rule_version" TEXT NOT NULL,
    "functional_level" TEXT,
    "months" INTEGER,
    "credit_points" DECIMAL(12,6),
    "signed_number" INTEGER NOT NULL DEFAULT 0,
    "signed_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "member_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "annual_review_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "legacy_result" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "score" DECIMAL(6,2) NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "legacy_result_pkey" PRIMARY KEY ("region_id","employee_id","year")
);

-- CreateTable
CREATE TABLE "unit_review" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "submitted_by" UUID,
    "submitted_by_name" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "grade" TEXT,
    "grade_reason" TEXT,
    "graded_by" UUID,
    "graded_by_name" TEXT,
    "graded_at" TIMESTAMPTZ(3),
    "spread" JSONB,
    "spread_reason" TEXT,
    "spread_by" UUID,
    "spread_by_name" TEXT,
    "spread_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_review_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "improvement_step" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_review_id" UUID NOT NULL,
    "indicator_id" UUID,
    "text" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "progress" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "improvement_step_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "feedback_request_region_id_asker_id_asked_at_idx" ON "feedback_request"("region_id", "asker_id", "asked_at");

-- CreateIndex
CREATE INDEX "feedback_request_region_id_asked_id_asked_at_idx" ON "feedback_request"("region_id", "asked_id", "asked_at");

-- CreateIndex
CREATE INDEX "feedback_request_region_id_feedback_id_idx" ON "feedback_request"("region_id", "feedback_id");

-- CreateIndex
CREATE INDEX "improvement_region_id_employee_id_due_on_idx" ON "improvement"("region_id", "employee_id", "due_on");

-- CreateIndex
CREATE INDEX "improvement_region_id_agreed_with_due_on_idx" ON "improvement"("region_id", "agreed_with", "due_on");

-- CreateIndex
CREATE INDEX "improvement_region_id_feedback_id_idx" ON "improvement"("region_id", "feedback_id");

-- CreateIndex
CREATE INDEX "improvement_region_id_dialogue_id_idx" ON "improvement"("region_id", "dialogue_id");

-- CreateIndex
CREATE INDEX "dialogue_region_id_employee_id_held_on_idx" ON "dialogue"("region_id", "employee_id", "held_on");

-- CreateIndex
CREATE INDEX "dialogue_region_id_leader_id_held_on_idx" ON "dialogue"("region_id", "leader_id", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "reflection_region_id_employee_id_span_starts_on_prompt_key" ON "reflection"("region_id", "employee_id", "span", "starts_on", "prompt");

-- CreateIndex
CREATE INDEX "mission_region_id_vision_id_idx" ON "mission"("region_id", "vision_id");

-- CreateIndex
CREATE INDEX "unit_agreement_region_id_file_id_idx" ON "unit_agreement"("region_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_agreement_region_id_unit_id_year_key" ON "unit_agreement"("region_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "goal_change_region_id_goal_id_changed_at_idx" ON "goal_change"("region_id", "goal_id", "changed_at");

-- CreateIndex
CREATE INDEX "goal_change_region_id_indicator_id_changed_at_idx" ON "goal_change"("region_id", "indicator_id", "changed_at");

-- CreateIndex
CREATE INDEX "goal_change_region_id_changed_at_idx" ON "goal_change"("region_id", "changed_at");

-- CreateIndex
CREATE INDEX "measurement_region_id_employee_id_year_quarter_idx" ON "measurement"("region_id", "employee_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "measurement_region_id_indicator_id_year_quarter_idx" ON "measurement"("region_id", "indicator_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "measurement_region_id_unit_indicator_id_year_quarter_idx" ON "measurement"("region_id", "unit_indicator_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "measurement_region_id_file_id_idx" ON "measurement"("region_id", "file_id");

-- CreateIndex
CREATE INDEX "plan_version_region_id_leader_id_status_idx" ON "plan_version"("region_id", "leader_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_region_id_plan_id_number_key" ON "plan_version"("region_id", "plan_id", "number");

-- CreateIndex
CREATE INDEX "contribution_region_id_parent_result_id_idx" ON "contribution"("region_id", "parent_result_id");

-- CreateIndex
CREATE INDEX "contribution_region_id_employee_id_year_idx" ON "contribution"("region_id", "employee_id", "year");

-- CreateIndex
CREATE INDEX "standard_indicator_region_id_service_idx" ON "standard_indicator"("region_id", "service");

-- CreateIndex
CREATE INDEX "paper_region_id_kind_subject_id_idx" ON "paper"("region_id", "kind", "subject_id");

-- CreateIndex
CREATE INDEX "paper_region_id_employee_id_idx" ON "paper"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "paper_region_id_unit_id_idx" ON "paper"("region_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_region_id_code_key" ON "paper"("region_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "review_version_region_id_quarterly_review_id_number_key" ON "review_version"("region_id", "quarterly_review_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_version_region_id_annual_review_id_number_key" ON "review_version"("region_id", "annual_review_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "self_assessment_region_id_employee_id_year_quarter_key" ON "self_assessment"("region_id", "employee_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "review_part_region_id_assessor_id_year_quarter_idx" ON "review_part"("region_id", "assessor_id", "year", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "review_part_region_id_employee_id_year_quarter_assessor_id__key" ON "review_part"("region_id", "employee_id", "year", "quarter", "assessor_id", "starts_on");

-- CreateIndex
CREATE INDEX "objection_region_id_employee_id_idx" ON "objection"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "objection_region_id_assessor_id_status_idx" ON "objection"("region_id", "assessor_id", "status");

-- CreateIndex
CREATE INDEX "objection_region_id_decider_id_status_idx" ON "objection"("region_id", "decider_id", "status");

-- CreateIndex
CREATE INDEX "objection_region_id_status_due_on_idx" ON "objection"("region_id", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "objection_region_id_quarterly_review_id_key" ON "objection"("region_id", "quarterly_review_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_region_id_annual_review_id_key" ON "objection"("region_id", "annual_review_id");

-- CreateIndex
CREATE INDEX "objection_file_region_id_file_id_idx" ON "objection_file"("region_id", "file_id");

-- CreateIndex
CREATE INDEX "calibration_note_region_id_review_id_idx" ON "calibration_note"("region_id", "review_id");

-- CreateIndex
CREATE INDEX "annual_review_region_id_assessor_id_year_idx" ON "annual_review"("region_id", "assessor_id", "year");

-- CreateIndex
CREATE INDEX "annual_review_region_id_unit_id_year_idx" ON "annual_review"("region_id", "unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "annual_review_region_id_employee_id_year_key" ON "annual_review"("region_id", "employee_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "unit_review_region_id_unit_id_year_quarter_key" ON "unit_review"("region_id", "unit_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "improvement_step_region_id_unit_id_status_idx" ON "improvement_step"("region_id", "unit_id", "status");

-- CreateIndex
CREATE INDEX "improvement_step_region_id_unit_review_id_idx" ON "improvement_step"("region_id", "unit_review_id");

-- CreateIndex
CREATE INDEX "improvement_step_region_id_owner_id_status_idx" ON "improvement_step"("region_id", "owner_id", "status");

-- CreateIndex
CREATE INDEX "strategic_goal_region_id_mission_id_idx" ON "strategic_goal"("region_id", "mission_id");

-- CreateIndex
CREATE INDEX "performance_plan_region_id_unit_id_year_idx" ON "performance_plan"("region_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "indicator_region_id_standard_id_idx" ON "indicator"("region_id", "standard_id");

-- Missions stood as text on each goal. Rows are seen one region at a time, by the owner too.
DO $$
DECLARE
  one integer;
BEGIN
  FOR one IN SELECT "id" FROM "region" ORDER BY "id" LOOP
    PERFORM set_config('app.region_id', one::text, true);
    INSERT INTO "mission" ("region_id", "id", "vision_id", "text", "position")
      SELECT "region_id", gen_random_uuid(), "vision_id", "mission", row_number() OVER (PARTITION BY "vision_id" ORDER BY min("position"))
      FROM "strategic_goal" WHERE "region_id" = one GROUP BY "region_id", "vision_id", "mission";
    UPDATE "strategic_goal" g SET "mission_id" = m."id" FROM "mission" m
      WHERE g."region_id" = one AND m."region_id" = one AND m."vision_id" = g."vision_id" AND m."text" = g."mission";
    -- A review that was signed before deliveries were recorded counts as delivered and read then.
    UPDATE "quarterly_review" SET "delivered_at" = "signed_at", "received_at" = "signed_at", "acknowledged_at" = "signed_at"
      WHERE "region_id" = one AND "status" = 'FINAL';
    -- A plan takes unit and post from the assignment that held on its first day.
    UPDATE "performance_plan" p SET "unit_id" = a."unit_id", "position_title" = a."position_title"
      FROM "assignment" a WHERE p."region_id" = one AND a."region_id" = one AND a."employee_id" = p."employee_id"
        AND a."kind" = 'DEFINITIVE' AND a."starts_on" <= p."ends_on" AND (a."ends_on" IS NULL OR a."ends_on" >= p."starts_on");
  END LOOP;
  PERFORM set_config('app.region_id', '', true);
END $$;
ALTER TABLE "strategic_goal" ALTER COLUMN "mission_id" SET NOT NULL, DROP COLUMN "mission";

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_region_id_asker_id_fkey" FOREIGN KEY ("region_id", "asker_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_region_id_asked_id_fkey" FOREIGN KEY ("region_id", "asked_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_region_id_feedback_id_fkey" FOREIGN KEY ("region_id", "feedback_id") REFERENCES "feedback"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement" ADD CONSTRAINT "improvement_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement" ADD CONSTRAINT "improvement_region_id_feedback_id_fkey" FOREIGN KEY ("region_id", "feedback_id") REFERENCES "feedback"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement" ADD CONSTRAINT "improvement_region_id_dialogue_id_fkey" FOREIGN KEY ("region_id", "dialogue_id") REFERENCES "dialogue"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dialogue_note" ADD CONSTRAINT "dialogue_note_region_id_dialogue_id_fkey" FOREIGN KEY ("region_id", "dialogue_id") REFERENCES "dialogue"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "strategic_goal" ADD CONSTRAINT "strategic_goal_region_id_mission_id_fkey" FOREIGN KEY ("region_id", "mission_id") REFERENCES "mission"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_region_id_vision_id_fkey" FOREIGN KEY ("region_id", "vision_id") REFERENCES "vision"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_agreement" ADD CONSTRAINT "unit_agreement_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_agreement" ADD CONSTRAINT "unit_agreement_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "evidence_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_change" ADD CONSTRAINT "goal_change_region_id_goal_id_fkey" FOREIGN KEY ("region_id", "goal_id") REFERENCES "strategic_goal"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_change" ADD CONSTRAINT "goal_change_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "unit_indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_region_id_unit_indicator_id_fkey" FOREIGN KEY ("region_id", "unit_indicator_id") REFERENCES "unit_indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "evidence_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_region_id_standard_id_fkey" FOREIGN KEY ("region_id", "standard_id") REFERENCES "standard_indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_region_id_plan_id_fkey" FOREIGN KEY ("region_id", "plan_id") REFERENCES "performance_plan"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_region_id_parent_result_id_fkey" FOREIGN KEY ("region_id", "parent_result_id") REFERENCES "work_result"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "standard_indicator" ADD CONSTRAINT "standard_indicator_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_region_id_quarterly_review_id_fkey" FOREIGN KEY ("region_id", "quarterly_review_id") REFERENCES "quarterly_review"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_region_id_annual_review_id_fkey" FOREIGN KEY ("region_id", "annual_review_id") REFERENCES "annual_review"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_region_id_assessor_id_fkey" FOREIGN KEY ("region_id", "assessor_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_region_id_quarterly_review_id_fkey" FOREIGN KEY ("region_id", "quarterly_review_id") REFERENCES "quarterly_review"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_region_id_annual_review_id_fkey" FOREIGN KEY ("region_id", "annual_review_id") REFERENCES "annual_review"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_region_id_assessor_id_fkey" FOREIGN KEY ("region_id", "assessor_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_region_id_decider_id_fkey" FOREIGN KEY ("region_id", "decider_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection_file" ADD CONSTRAINT "objection_file_region_id_objection_id_fkey" FOREIGN KEY ("region_id", "objection_id") REFERENCES "objection"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection_file" ADD CONSTRAINT "objection_file_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "evidence_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calibration_note" ADD CONSTRAINT "calibration_note_region_id_review_id_fkey" FOREIGN KEY ("region_id", "review_id") REFERENCES "quarterly_review"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_region_id_assessor_id_fkey" FOREIGN KEY ("region_id", "assessor_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "legacy_result" ADD CONSTRAINT "legacy_result_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_review" ADD CONSTRAINT "unit_review_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement_step" ADD CONSTRAINT "improvement_step_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement_step" ADD CONSTRAINT "improvement_step_region_id_unit_review_id_fkey" FOREIGN KEY ("region_id", "unit_review_id") REFERENCES "unit_review"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement_step" ADD CONSTRAINT "improvement_step_region_id_owner_id_fkey" FOREIGN KEY ("region_id", "owner_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- What a value may be
ALTER TABLE "quarterly_review" DROP CONSTRAINT "quarterly_review_status_check";
ALTER TABLE "quarterly_review" DROP CONSTRAINT "quarterly_review_final_check";
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_status_check" CHECK ("status" IN ('DRAFT', 'DELIVERED', 'ACKNOWLEDGED', 'OBJECTED', 'DECIDED', 'FINAL'));
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_signed_check" CHECK (("status" = 'DRAFT') = ("signed_at" IS NULL) AND ("status" = 'DRAFT' OR "grade" IS NOT NULL));
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_approach_check" CHECK ("approach" IN ('QUANTITATIVE', 'QUALITATIVE'));
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_form_check" CHECK ("form" IN ('JPT', 'JA_JF'));
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_direction_check" CHECK ("direction" IN ('UP', 'DOWN'));
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_target_given_check" CHECK ("target" IS NOT NULL OR "target_text" IS NOT NULL);
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_status_check" CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED', 'WITHDRAWN'));
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_agreed_check" CHECK ("status" <> 'AGREED' OR ("digest" IS NOT NULL AND "decided_at" IS NOT NULL AND "decided_by_name" IS NOT NULL));
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_returned_check" CHECK ("status" <> 'RETURNED' OR "return_reason" IS NOT NULL);
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_kind_check" CHECK ("kind" IN ('OUTCOME', 'OUTPUT', 'SERVICE', 'RESULT'));
ALTER TABLE "standard_indicator" ADD CONSTRAINT "standard_indicator_family_check" CHECK ("family" IN ('QUALITY', 'SPEED', 'SATISFACTION', 'COVERAGE', 'OUTPUT', 'COST'));
ALTER TABLE "standard_indicator" ADD CONSTRAINT "standard_indicator_direction_check" CHECK ("direction" IN ('UP', 'DOWN'));
ALTER TABLE "standard_indicator" ADD CONSTRAINT "standard_indicator_aspect_check" CHECK ("aspect" IN ('QUANTITY', 'QUALITY', 'TIME', 'COST', 'SERVICE_RECIPIENT', 'BUSINESS_PROCESS', 'INTERNAL_STRENGTHENING', 'BUDGET'));
ALTER TABLE "goal_change" ADD CONSTRAINT "goal_change_subject_check" CHECK (("goal_id" IS NULL) <> ("indicator_id" IS NULL));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_source_check" CHECK ("source" IN ('DOCUMENT', 'SURVEY', 'INTERVIEW', 'OBSERVATION', 'SYSTEM'));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_subject_check" CHECK ("employee_id" IS NOT NULL OR "unit_indicator_id" IS NOT NULL);
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_withdrawn_check" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_method_check" CHECK ("method" IN ('COMPUTED', 'CORRECTED', 'ENTERED'));
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_reason_check" CHECK ("method" = 'COMPUTED' OR "reason" IS NOT NULL);
ALTER TABLE "realisation" ADD CONSTRAINT "realisation_told_check" CHECK ("value" IS NOT NULL OR "text" IS NOT NULL);
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_direction_check" CHECK ("direction" IN ('DOWN', 'UP', 'PEER'));
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_about_check" CHECK ("about" IN ('WORK_RESULT', 'BEHAVIOUR'));
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_not_self_check" CHECK ("asker_id" <> "asked_id");
ALTER TABLE "improvement" ADD CONSTRAINT "improvement_status_check" CHECK ("status" IN ('OPEN', 'DONE', 'DROPPED'));
ALTER TABLE "improvement" ADD CONSTRAINT "improvement_settled_check" CHECK (("status" = 'OPEN') = ("settled_at" IS NULL));
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_not_self_check" CHECK ("employee_id" <> "leader_id");
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_span_check" CHECK ("span" IN ('WEEK', 'QUARTER'));
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_status_check" CHECK ("status" IN ('DRAFT', 'SENT'));
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_sent_check" CHECK (("status" = 'SENT') = ("sent_at" IS NOT NULL));
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_cause_check" CHECK ("cause" IN ('SIGNED', 'REVISED', 'DECIDED'));
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_result_rating_check" CHECK ("result_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_behaviour_rating_check" CHECK ("behaviour_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_grade_check" CHECK ("grade" IN ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR'));
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_subject_check" CHECK (("quarterly_review_id" IS NULL) <> ("annual_review_id" IS NULL));
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_result_rating_check" CHECK ("result_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_behaviour_rating_check" CHECK ("behaviour_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_span_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "review_part" ADD CONSTRAINT "review_part_not_self_check" CHECK ("employee_id" <> "assessor_id");
ALTER TABLE "objection" ADD CONSTRAINT "objection_status_check" CHECK ("status" IN ('FILED', 'EXPLAINED', 'DECIDED', 'WITHDRAWN'));
ALTER TABLE "objection" ADD CONSTRAINT "objection_outcome_check" CHECK ("outcome" IN ('UPHELD', 'REFUSED'));
ALTER TABLE "objection" ADD CONSTRAINT "objection_subject_check" CHECK (("quarterly_review_id" IS NULL) <> ("annual_review_id" IS NULL));
ALTER TABLE "objection" ADD CONSTRAINT "objection_decider_check" CHECK ("decider_id" IS NOT NULL OR "decider_account_id" IS NOT NULL);
ALTER TABLE "objection" ADD CONSTRAINT "objection_decided_check" CHECK (("status" = 'DECIDED') = ("decided_at" IS NOT NULL) AND ("status" <> 'DECIDED' OR ("outcome" IS NOT NULL AND "decision_reason" IS NOT NULL)));
ALTER TABLE "objection" ADD CONSTRAINT "objection_not_self_check" CHECK ("employee_id" <> "assessor_id" AND "decider_id" IS DISTINCT FROM "employee_id");
ALTER TABLE "calibration_note" ADD CONSTRAINT "calibration_note_outcome_check" CHECK ("outcome" IN ('KEPT', 'CHANGED'));
ALTER TABLE "calibration_note" ADD CONSTRAINT "calibration_note_answered_check" CHECK (("answered_at" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_status_check" CHECK ("status" IN ('DRAFT', 'DELIVERED', 'ACKNOWLEDGED', 'OBJECTED', 'DECIDED', 'FINAL'));
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_result_rating_check" CHECK ("result_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_behaviour_rating_check" CHECK ("behaviour_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_grade_check" CHECK ("grade" IN ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR'));
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_signed_check" CHECK ("status" = 'DRAFT' OR ("grade" IS NOT NULL AND "signed_at" IS NOT NULL));
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_months_check" CHECK ("months" BETWEEN 1 AND 12);
ALTER TABLE "annual_review" ADD CONSTRAINT "annual_review_not_self_check" CHECK ("employee_id" <> "assessor_id");
ALTER TABLE "unit_review" ADD CONSTRAINT "unit_review_status_check" CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'GRADED'));
ALTER TABLE "unit_review" ADD CONSTRAINT "unit_review_grade_check" CHECK ("grade" IN ('OUTSTANDING', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR'));
ALTER TABLE "unit_review" ADD CONSTRAINT "unit_review_quarter_check" CHECK ("quarter" BETWEEN 0 AND 4);
ALTER TABLE "unit_review" ADD CONSTRAINT "unit_review_graded_check" CHECK (("status" = 'GRADED') = ("grade" IS NOT NULL AND "graded_at" IS NOT NULL));
ALTER TABLE "improvement_step" ADD CONSTRAINT "improvement_step_status_check" CHECK ("status" IN ('OPEN', 'DONE', 'DROPPED'));
ALTER TABLE "improvement_step" ADD CONSTRAINT "improvement_step_progress_check" CHECK ("progress" BETWEEN 0 AND 100);
ALTER TABLE "paper" ADD CONSTRAINT "paper_kind_check" CHECK ("kind" IN ('PLAN', 'QUARTERLY_REVIEW', 'ANNUAL_REVIEW', 'MONTH_RECAP', 'UNIT_REVIEW'));

-- What the application may do
GRANT SELECT, INSERT, UPDATE ON "feedback_request" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "improvement" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "dialogue" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "dialogue_note" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "reflection" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "mission" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "unit_agreement" TO kinerja_app;
GRANT SELECT, INSERT ON "goal_change" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "measurement" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "realisation" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_version" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "contribution" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "standard_indicator" TO kinerja_app;
GRANT SELECT, INSERT ON "paper" TO kinerja_app;
GRANT SELECT, INSERT ON "review_version" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "self_assessment" TO kinerja_app;
GRANT SELECT, INSERT ON "review_part" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "objection" TO kinerja_app;
GRANT SELECT, INSERT ON "objection_file" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "calibration_note" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "annual_review" TO kinerja_app;
GRANT SELECT, INSERT ON "legacy_result" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "unit_review" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "improvement_step" TO kinerja_app;

-- Walls
ALTER TABLE "feedback_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "feedback_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY "feedback_request_use" ON "feedback_request" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "feedback_request_region" ON "feedback_request" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "improvement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "improvement_use" ON "improvement" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "improvement_region" ON "improvement" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "dialogue" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dialogue" FORCE ROW LEVEL SECURITY;
CREATE POLICY "dialogue_use" ON "dialogue" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "dialogue_region" ON "dialogue" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "dialogue_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dialogue_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "dialogue_note_use" ON "dialogue_note" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "dialogue_note_region" ON "dialogue_note" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reflection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reflection" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reflection_use" ON "reflection" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reflection_region" ON "reflection" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "mission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mission" FORCE ROW LEVEL SECURITY;
CREATE POLICY "mission_use" ON "mission" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "mission_region" ON "mission" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "unit_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_agreement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "unit_agreement_use" ON "unit_agreement" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "unit_agreement_region" ON "unit_agreement" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "goal_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "goal_change_use" ON "goal_change" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "goal_change_region" ON "goal_change" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "measurement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measurement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "measurement_use" ON "measurement" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "measurement_region" ON "measurement" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "realisation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "realisation" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realisation_use" ON "realisation" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "realisation_region" ON "realisation" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "plan_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_version_use" ON "plan_version" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "plan_version_region" ON "plan_version" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "contribution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution" FORCE ROW LEVEL SECURITY;
CREATE POLICY "contribution_use" ON "contribution" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "contribution_region" ON "contribution" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "standard_indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "standard_indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY "standard_indicator_use" ON "standard_indicator" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "standard_indicator_region" ON "standard_indicator" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "paper" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "paper" FORCE ROW LEVEL SECURITY;
CREATE POLICY "paper_use" ON "paper" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "paper_region" ON "paper" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "review_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "review_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "review_version_use" ON "review_version" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "review_version_region" ON "review_version" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "self_assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "self_assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "self_assessment_use" ON "self_assessment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "self_assessment_region" ON "self_assessment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "review_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "review_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY "review_part_use" ON "review_part" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "review_part_region" ON "review_part" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "objection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection" FORCE ROW LEVEL SECURITY;
CREATE POLICY "objection_use" ON "objection" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "objection_region" ON "objection" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "objection_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY "objection_file_use" ON "objection_file" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "objection_file_region" ON "objection_file" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "calibration_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibration_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "calibration_note_use" ON "calibration_note" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "calibration_note_region" ON "calibration_note" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "annual_review" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "annual_review" FORCE ROW LEVEL SECURITY;
CREATE POLICY "annual_review_use" ON "annual_review" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "annual_review_region" ON "annual_review" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "legacy_result" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "legacy_result" FORCE ROW LEVEL SECURITY;
CREATE POLICY "legacy_result_use" ON "legacy_result" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "legacy_result_region" ON "legacy_result" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "unit_review" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_review" FORCE ROW LEVEL SECURITY;
CREATE POLICY "unit_review_use" ON "unit_review" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "unit_review_region" ON "unit_review" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "improvement_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvement_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "improvement_step_use" ON "improvement_step" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "improvement_step_region" ON "improvement_step" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
