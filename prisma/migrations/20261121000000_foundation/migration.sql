-- CreateTable
CREATE TABLE "account" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "activity_log" (
    "region_id" INTEGER NOT NULL,
    "log_date" DATE NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "supervisor_id" UUID,
    "work_result_id" UUID,
    "indicator_id" UUID,
    "title" TEXT NOT NULL,
    "result" TEXT,
    "minutes" INTEGER NOT NULL,
    "start_minute" SMALLINT,
    "end_minute" SMALLINT,
    "quantity" DECIMAL(14,2),
    "measure_unit" TEXT,
    "status" TEXT NOT NULL,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_log_pkey" PRIMARY KEY ("region_id","log_date","id")
) PARTITION BY RANGE ("log_date");

-- CreateTable
CREATE TABLE "activity_log_step" (
    "region_id" INTEGER NOT NULL,
    "log_date" DATE NOT NULL,
    "log_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "bulk" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "activity_log_step_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "activity_log_evidence" (
    "region_id" INTEGER NOT NULL,
    "log_date" DATE NOT NULL,
    "log_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "activity_log_evidence_pkey" PRIMARY KEY ("region_id","log_date","log_id","file_id")
);

-- CreateTable
CREATE TABLE "favourite_activity" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "work_result_id" UUID,
    "indicator_id" UUID,
    "quantity" DECIMAL(14,2),
    "measure_unit" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "favourite_activity_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "opened_day" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "opened_day_pkey" PRIMARY KEY ("region_id","employee_id","day")
);

-- CreateTable
CREATE TABLE "employee_month" (
    "region_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "employee_id" UUID NOT NULL,
    "days_filled" INTEGER NOT NULL DEFAULT 0,
    "logs" INTEGER NOT NULL DEFAULT 0,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "approved" INTEGER NOT NULL DEFAULT 0,
    "submitted_minutes" INTEGER NOT NULL DEFAULT 0,
    "approved_minutes" INTEGER NOT NULL DEFAULT 0,
    "late" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "employee_month_pkey" PRIMARY KEY ("region_id","month","employee_id")
);

-- CreateTable
CREATE TABLE "employee_month_indicator" (
    "region_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "employee_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "logs" INTEGER NOT NULL,
    "approved_minutes" INTEGER NOT NULL,
    "approved_quantity" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "employee_month_indicator_pkey" PRIMARY KEY ("region_id","month","employee_id","indicator_id")
);

-- CreateTable
CREATE TABLE "unit_month" (
    "region_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "unit_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,
    "expected_days" INTEGER NOT NULL,
    "days_filled" INTEGER NOT NULL,
    "logs" INTEGER NOT NULL,
    "submitted" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "approved_minutes" INTEGER NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_month_pkey" PRIMARY KEY ("region_id","month","unit_id")
);

-- CreateTable
CREATE TABLE "leave" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "leave_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "national_holiday" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "national_holiday_pkey" PRIMARY KEY ("day","kind")
);

-- CreateTable
CREATE TABLE "region_holiday" (
    "region_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "region_holiday_pkey" PRIMARY KEY ("region_id","day")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "region_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "actor_id" UUID,
    "request_id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("region_id","at","id")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "chain_head" (
    "region_id" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "chain_head_pkey" PRIMARY KEY ("region_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "region_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "key" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "answer" JSONB,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("region_id","day","key")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "demo_mark" (
    "seeded_on" DATE NOT NULL,

    CONSTRAINT "demo_mark_pkey" PRIMARY KEY ("seeded_on")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "owner_account_id" UUID NOT NULL,
    "owner_employee_id" UUID,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "log_date" DATE,
    "log_id" UUID,
    "work_result_id" UUID,
    "behaviour" TEXT,
    "text" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "vision" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "start_year" INTEGER NOT NULL,
    "end_year" INTEGER NOT NULL,

    CONSTRAINT "vision_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "strategic_goal" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "vision_id" UUID NOT NULL,
    "mission" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "strategic_goal_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "unit_indicator" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "measure_unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "unit_indicator_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "indicator_target" (
    "region_id" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "target" DECIMAL(18,4) NOT NULL,

    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("region_id","indicator_id","year","quarter")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "region_id" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("region_id","indicator_id","year","quarter")
);

-- CreateTable
CREATE TABLE "region" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "head_title" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "kemendagri_code" TEXT NOT NULL,
    "bps_code" TEXT,
    "bkn_instansi_id" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "personnel_agency" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_rule" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "region_rule_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "unit" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "promise" TEXT,
    "contact" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "closed_on" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "employee" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "nip" TEXT,
    "name" TEXT NOT NULL,
    "front_title" TEXT,
    "back_title" TEXT,
    "sort_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rank_code" TEXT,
    "legal_status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "employee_name_token" (
    "region_id" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "employee_name_token_pkey" PRIMARY KEY ("region_id","token","employee_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position_title" TEXT NOT NULL,
    "position_family" TEXT NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "supervision" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "supervisor_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "supervision_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "region_id" INTEGER NOT NULL,
    "batch_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "employee_id" UUID,
    "before" JSONB,
    "applied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("region_id","batch_id","row_number")
);

-- CreateTable
CREATE TABLE "period" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "opened_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "period_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "performance_plan" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "performance_plan_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "work_result" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_indicator_id" UUID,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "work_result_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "work_result_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "target" DECIMAL(18,4) NOT NULL,
    "measure_unit" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "publication" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "summary" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "note" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "quarterly_review" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "result_rating" TEXT,
    "behaviour_rating" TEXT,
    "grade" TEXT,
    "reason" TEXT,
    "evidence" JSONB NOT NULL,
    "rule_version" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quarterly_review_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_region_id_login_key" ON "account"("region_id", "login");

-- CreateIndex
CREATE UNIQUE INDEX "account_region_id_employee_id_key" ON "account"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "role_grant_region_id_account_id_idx" ON "role_grant"("region_id", "account_id");

-- CreateIndex
CREATE INDEX "session_region_id_account_id_ended_at_idx" ON "session"("region_id", "account_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_region_id_token_hash_key" ON "session"("region_id", "token_hash");

-- CreateIndex
CREATE INDEX "activity_log_region_id_employee_id_log_date_idx" ON "activity_log"("region_id", "employee_id", "log_date" DESC);

-- CreateIndex
CREATE INDEX "activity_log_region_id_unit_id_log_date_idx" ON "activity_log"("region_id", "unit_id", "log_date");

-- CreateIndex
CREATE INDEX "activity_log_region_id_work_result_id_idx" ON "activity_log"("region_id", "work_result_id");

-- CreateIndex
CREATE INDEX "activity_log_region_id_indicator_id_idx" ON "activity_log"("region_id", "indicator_id");

-- CreateIndex
CREATE INDEX "activity_log_step_region_id_log_date_log_id_idx" ON "activity_log_step"("region_id", "log_date", "log_id");

-- CreateIndex
CREATE INDEX "activity_log_evidence_region_id_file_id_idx" ON "activity_log_evidence"("region_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "favourite_activity_region_id_employee_id_title_key" ON "favourite_activity"("region_id", "employee_id", "title");

-- CreateIndex
CREATE INDEX "employee_month_region_id_employee_id_month_idx" ON "employee_month"("region_id", "employee_id", "month");

-- CreateIndex
CREATE INDEX "employee_month_indicator_region_id_indicator_id_idx" ON "employee_month_indicator"("region_id", "indicator_id");

-- CreateIndex
CREATE INDEX "unit_month_region_id_unit_id_month_idx" ON "unit_month"("region_id", "unit_id", "month");

-- CreateIndex
CREATE INDEX "leave_region_id_employee_id_starts_on_idx" ON "leave"("region_id", "employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "audit_event_region_id_seq_idx" ON "audit_event"("region_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_region_id_subject_id_idx" ON "audit_event"("region_id", "subject_id");

-- CreateIndex
CREATE INDEX "evidence_file_region_id_owner_account_id_idx" ON "evidence_file"("region_id", "owner_account_id");

-- CreateIndex
CREATE INDEX "feedback_region_id_employee_id_given_at_idx" ON "feedback"("region_id", "employee_id", "given_at");

-- CreateIndex
CREATE INDEX "feedback_region_id_author_id_given_at_idx" ON "feedback"("region_id", "author_id", "given_at");

-- CreateIndex
CREATE INDEX "feedback_region_id_log_date_log_id_idx" ON "feedback"("region_id", "log_date", "log_id");

-- CreateIndex
CREATE INDEX "strategic_goal_region_id_vision_id_idx" ON "strategic_goal"("region_id", "vision_id");

-- CreateIndex
CREATE INDEX "unit_indicator_region_id_unit_id_idx" ON "unit_indicator"("region_id", "unit_id");

-- CreateIndex
CREATE INDEX "unit_indicator_region_id_goal_id_idx" ON "unit_indicator"("region_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "region_slug_key" ON "region"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "region_rule_region_id_code_effective_from_key" ON "region_rule"("region_id", "code", "effective_from");

-- CreateIndex
CREATE INDEX "unit_region_id_parent_id_idx" ON "unit"("region_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_region_id_slug_key" ON "unit"("region_id", "slug");

-- CreateIndex
CREATE INDEX "employee_region_id_sort_name_id_idx" ON "employee"("region_id", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "employee_region_id_nip_key" ON "employee"("region_id", "nip");

-- CreateIndex
CREATE INDEX "employee_name_token_region_id_employee_id_idx" ON "employee_name_token"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "assignment_region_id_employee_id_starts_on_idx" ON "assignment"("region_id", "employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "assignment_region_id_unit_id_starts_on_idx" ON "assignment"("region_id", "unit_id", "starts_on");

-- CreateIndex
CREATE INDEX "supervision_region_id_employee_id_starts_on_idx" ON "supervision"("region_id", "employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "supervision_region_id_supervisor_id_starts_on_idx" ON "supervision"("region_id", "supervisor_id", "starts_on");

-- CreateIndex
CREATE INDEX "import_batch_region_id_created_at_idx" ON "import_batch"("region_id", "created_at");

-- CreateIndex
CREATE INDEX "import_row_region_id_batch_id_status_row_number_idx" ON "import_row"("region_id", "batch_id", "status", "row_number");

-- CreateIndex
CREATE UNIQUE INDEX "period_region_id_year_quarter_key" ON "period"("region_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "performance_plan_region_id_employee_id_year_idx" ON "performance_plan"("region_id", "employee_id", "year");

-- CreateIndex
CREATE INDEX "work_result_region_id_plan_id_idx" ON "work_result"("region_id", "plan_id");

-- CreateIndex
CREATE INDEX "work_result_region_id_unit_indicator_id_idx" ON "work_result"("region_id", "unit_indicator_id");

-- CreateIndex
CREATE INDEX "work_result_region_id_parent_id_idx" ON "work_result"("region_id", "parent_id");

-- CreateIndex
CREATE INDEX "indicator_region_id_work_result_id_idx" ON "indicator"("region_id", "work_result_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_region_id_unit_id_year_quarter_version_key" ON "publication"("region_id", "unit_id", "year", "quarter", "version");

-- CreateIndex
CREATE INDEX "quarterly_review_region_id_assessor_id_year_quarter_idx" ON "quarterly_review"("region_id", "assessor_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "quarterly_review_region_id_unit_id_year_quarter_idx" ON "quarterly_review"("region_id", "unit_id", "year", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "quarterly_review_region_id_employee_id_year_quarter_key" ON "quarterly_review"("region_id", "employee_id", "year", "quarter");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_region_id_work_result_id_fkey" FOREIGN KEY ("region_id", "work_result_id") REFERENCES "work_result"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log_step" ADD CONSTRAINT "activity_log_step_region_id_log_date_log_id_fkey" FOREIGN KEY ("region_id", "log_date", "log_id") REFERENCES "activity_log"("region_id", "log_date", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log_evidence" ADD CONSTRAINT "activity_log_evidence_region_id_log_date_log_id_fkey" FOREIGN KEY ("region_id", "log_date", "log_id") REFERENCES "activity_log"("region_id", "log_date", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_log_evidence" ADD CONSTRAINT "activity_log_evidence_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "evidence_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "favourite_activity" ADD CONSTRAINT "favourite_activity_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "opened_day" ADD CONSTRAINT "opened_day_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employee_month" ADD CONSTRAINT "employee_month_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employee_month_indicator" ADD CONSTRAINT "employee_month_indicator_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_month" ADD CONSTRAINT "unit_month_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region_holiday" ADD CONSTRAINT "region_holiday_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "chain_head" ADD CONSTRAINT "chain_head_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_region_id_author_id_fkey" FOREIGN KEY ("region_id", "author_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_region_id_log_date_log_id_fkey" FOREIGN KEY ("region_id", "log_date", "log_id") REFERENCES "activity_log"("region_id", "log_date", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vision" ADD CONSTRAINT "vision_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "strategic_goal" ADD CONSTRAINT "strategic_goal_region_id_vision_id_fkey" FOREIGN KEY ("region_id", "vision_id") REFERENCES "vision"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_indicator" ADD CONSTRAINT "unit_indicator_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_indicator" ADD CONSTRAINT "unit_indicator_region_id_goal_id_fkey" FOREIGN KEY ("region_id", "goal_id") REFERENCES "strategic_goal"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "unit_indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_region_id_indicator_id_fkey" FOREIGN KEY ("region_id", "indicator_id") REFERENCES "unit_indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "region_rule" ADD CONSTRAINT "region_rule_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_region_id_parent_id_fkey" FOREIGN KEY ("region_id", "parent_id") REFERENCES "unit"("region_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employee_name_token" ADD CONSTRAINT "employee_name_token_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_region_id_supervisor_id_fkey" FOREIGN KEY ("region_id", "supervisor_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_region_id_batch_id_fkey" FOREIGN KEY ("region_id", "batch_id") REFERENCES "import_batch"("region_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_region_id_plan_id_fkey" FOREIGN KEY ("region_id", "plan_id") REFERENCES "performance_plan"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_region_id_unit_indicator_id_fkey" FOREIGN KEY ("region_id", "unit_indicator_id") REFERENCES "unit_indicator"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_region_id_parent_id_fkey" FOREIGN KEY ("region_id", "parent_id") REFERENCES "work_result"("region_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_region_id_work_result_id_fkey" FOREIGN KEY ("region_id", "work_result_id") REFERENCES "work_result"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_region_id_assessor_id_fkey" FOREIGN KEY ("region_id", "assessor_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Values that a column may hold: text with a check, because an enum type cannot lose a value again.
ALTER TABLE "region" ADD CONSTRAINT "region_kind_check" CHECK ("kind" IN ('KOTA', 'KABUPATEN'));
ALTER TABLE "employee" ADD CONSTRAINT "employee_kind_check" CHECK ("kind" IN ('PNS', 'CPNS', 'PPPK', 'PPPK_PW', 'NON_ASN'));
ALTER TABLE "employee" ADD CONSTRAINT "employee_legal_status_check" CHECK ("legal_status" IN ('ACTIVE', 'ON_LEAVE_OUTSIDE', 'STUDY', 'SUSPENDED', 'DISCIPLINED', 'PRE_RETIREMENT', 'DISMISSED', 'RETIRED'));
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_kind_check" CHECK ("kind" IN ('DEFINITIVE', 'PLT', 'PLH'));
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_status_check" CHECK ("status" IN ('PREVIEW', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE'));
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_status_check" CHECK ("status" IN ('NEW', 'CHANGED', 'SAME', 'REJECTED'));
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role_check" CHECK ("role" IN ('admin', 'decider', 'inspector'));
ALTER TABLE "unit_indicator" ADD CONSTRAINT "unit_indicator_direction_check" CHECK ("direction" IN ('UP', 'DOWN'));
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_source_check" CHECK ("source" IN ('LOG', 'DOCUMENT', 'SURVEY', 'INTERVIEW', 'OBSERVATION', 'SYSTEM'));
ALTER TABLE "period" ADD CONSTRAINT "period_status_check" CHECK ("status" IN ('UPCOMING', 'OPEN', 'CLOSED'));
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_status_check" CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED', 'ACTIVE', 'CLOSED'));
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_kind_check" CHECK ("kind" IN ('MAIN', 'ADDITIONAL'));
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_aspect_check" CHECK ("aspect" IN ('QUANTITY', 'QUALITY', 'TIME', 'COST', 'SERVICE_RECIPIENT', 'BUSINESS_PROCESS', 'INTERNAL_STRENGTHENING', 'BUDGET'));
ALTER TABLE "leave" ADD CONSTRAINT "leave_kind_check" CHECK ("kind" IN ('ANNUAL', 'LONG', 'SICK', 'MATERNITY', 'IMPORTANT', 'COLLECTIVE', 'UNPAID'));
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_status_check" CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'EXPIRED'));
ALTER TABLE "activity_log_step" ADD CONSTRAINT "activity_log_step_kind_check" CHECK ("kind" IN ('SUBMITTED', 'EDITED', 'RETURNED', 'APPROVED', 'UNDONE', 'WITHDRAWN'));
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_about_check" CHECK ("about" IN ('LOG', 'WORK_RESULT', 'BEHAVIOUR'));
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_status_check" CHECK ("status" IN ('DRAFT', 'FINAL'));
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_result_rating_check" CHECK ("result_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_behaviour_rating_check" CHECK ("behaviour_rating" IN ('ABOVE', 'MEETS', 'BELOW'));
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_grade_check" CHECK ("grade" IN ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR'));
ALTER TABLE "national_holiday" ADD CONSTRAINT "national_holiday_kind_check" CHECK ("kind" IN ('NATIONAL', 'COLLECTIVE', 'RAMADAN'));
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "period" ADD CONSTRAINT "period_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "publication" ADD CONSTRAINT "publication_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_minutes_check" CHECK ("minutes" BETWEEN 1 AND 1440);
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_span_check" CHECK (("start_minute" IS NULL) = ("end_minute" IS NULL) AND "start_minute" >= 0 AND "start_minute" < "end_minute" AND "end_minute" <= 1440);
ALTER TABLE "activity_log" ADD CONSTRAINT "activity_log_supervisor_check" CHECK ("status" IN ('DRAFT', 'EXPIRED') OR "supervisor_id" IS NOT NULL);
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_span_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_span_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_not_self_check" CHECK ("employee_id" <> "supervisor_id");
ALTER TABLE "leave" ADD CONSTRAINT "leave_span_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "employee" ADD CONSTRAINT "employee_nip_check" CHECK ("nip" ~ '^[0-9]{18}$');
ALTER TABLE "quarterly_review" ADD CONSTRAINT "quarterly_review_final_check" CHECK ("status" <> 'FINAL' OR ("grade" IS NOT NULL AND "signed_at" IS NOT NULL));

-- One definitive post and one supervisor a day: two overlapping spans cannot both be stored, whoever writes them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_one_a_day" EXCLUDE USING gist ("region_id" WITH =, "employee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE ("kind" = 'DEFINITIVE');
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_one_a_day" EXCLUDE USING gist ("region_id" WITH =, "employee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);

-- What waits for a supervisor.
CREATE INDEX "activity_log_waiting_idx" ON "activity_log" ("region_id", "supervisor_id", "log_date") WHERE "status" = 'SUBMITTED';

-- The application connects as a role that owns nothing; the start script gives it a login.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinerja_app') THEN
    CREATE ROLE kinerja_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of this server made it at the same moment
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO kinerja_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO kinerja_app;
  END IF;
END $$;

-- Grants by name and on parents only: a grant on a partition would lead around its parent's policy.
GRANT SELECT ON "region", "national_holiday", "demo_mark" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "account" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "role_grant" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "session" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "activity_log" TO kinerja_app;
GRANT SELECT, INSERT ON "activity_log_step" TO kinerja_app;
GRANT SELECT, INSERT, DELETE ON "activity_log_evidence" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "favourite_activity" TO kinerja_app;
GRANT SELECT, INSERT ON "opened_day" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "employee_month" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "employee_month_indicator" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "unit_month" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "leave" TO kinerja_app;
GRANT SELECT, INSERT, DELETE ON "region_holiday" TO kinerja_app;
GRANT SELECT, INSERT ON "audit_event" TO kinerja_app;
GRANT SELECT, UPDATE ON "chain_head" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "idempotency_key" TO kinerja_app;
GRANT SELECT, INSERT ON "evidence_file" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "feedback" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "vision" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "strategic_goal" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "unit_indicator" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "indicator_target" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "indicator_value" TO kinerja_app;
GRANT SELECT, INSERT ON "region_rule" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "unit" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "employee" TO kinerja_app;
GRANT SELECT, INSERT, DELETE ON "employee_name_token" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "supervision" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "import_batch" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "import_row" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "period" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "performance_plan" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "work_result" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "indicator" TO kinerja_app;
GRANT SELECT, INSERT ON "publication" TO kinerja_app;
GRANT SELECT, INSERT, UPDATE ON "quarterly_review" TO kinerja_app;

-- Row-level security. The permissive policy opens the table to those who may use it at all; the restrictive one
-- closes every row outside the region set by SET LOCAL. Unset means zero rows.
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
CREATE POLICY "account_use" ON "account" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "account_region" ON "account" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "role_grant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_grant" FORCE ROW LEVEL SECURITY;
CREATE POLICY "role_grant_use" ON "role_grant" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "role_grant_region" ON "role_grant" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "session_use" ON "session" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "session_region" ON "session" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "activity_log" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity_log" FORCE ROW LEVEL SECURITY;
CREATE POLICY "activity_log_use" ON "activity_log" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "activity_log_region" ON "activity_log" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "activity_log_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity_log_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "activity_log_step_use" ON "activity_log_step" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "activity_log_step_region" ON "activity_log_step" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "activity_log_evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity_log_evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "activity_log_evidence_use" ON "activity_log_evidence" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "activity_log_evidence_region" ON "activity_log_evidence" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "favourite_activity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "favourite_activity" FORCE ROW LEVEL SECURITY;
CREATE POLICY "favourite_activity_use" ON "favourite_activity" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "favourite_activity_region" ON "favourite_activity" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "opened_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "opened_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY "opened_day_use" ON "opened_day" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "opened_day_region" ON "opened_day" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "employee_month" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employee_month" FORCE ROW LEVEL SECURITY;
CREATE POLICY "employee_month_use" ON "employee_month" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "employee_month_region" ON "employee_month" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "employee_month_indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employee_month_indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY "employee_month_indicator_use" ON "employee_month_indicator" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "employee_month_indicator_region" ON "employee_month_indicator" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "unit_month" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_month" FORCE ROW LEVEL SECURITY;
CREATE POLICY "unit_month_use" ON "unit_month" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "unit_month_region" ON "unit_month" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "leave" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "leave" FORCE ROW LEVEL SECURITY;
CREATE POLICY "leave_use" ON "leave" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "leave_region" ON "leave" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "region_holiday" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "region_holiday" FORCE ROW LEVEL SECURITY;
CREATE POLICY "region_holiday_use" ON "region_holiday" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "region_holiday_region" ON "region_holiday" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "audit_event_use" ON "audit_event" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "audit_event_region" ON "audit_event" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "chain_head" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chain_head" FORCE ROW LEVEL SECURITY;
CREATE POLICY "chain_head_use" ON "chain_head" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "chain_head_region" ON "chain_head" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY "idempotency_key_use" ON "idempotency_key" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "idempotency_key_region" ON "idempotency_key" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "evidence_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY "evidence_file_use" ON "evidence_file" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "evidence_file_region" ON "evidence_file" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "feedback" FORCE ROW LEVEL SECURITY;
CREATE POLICY "feedback_use" ON "feedback" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "feedback_region" ON "feedback" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "vision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "vision" FORCE ROW LEVEL SECURITY;
CREATE POLICY "vision_use" ON "vision" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "vision_region" ON "vision" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "strategic_goal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "strategic_goal" FORCE ROW LEVEL SECURITY;
CREATE POLICY "strategic_goal_use" ON "strategic_goal" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "strategic_goal_region" ON "strategic_goal" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "unit_indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY "unit_indicator_use" ON "unit_indicator" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "unit_indicator_region" ON "unit_indicator" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "indicator_target" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator_target" FORCE ROW LEVEL SECURITY;
CREATE POLICY "indicator_target_use" ON "indicator_target" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "indicator_target_region" ON "indicator_target" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "indicator_value" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator_value" FORCE ROW LEVEL SECURITY;
CREATE POLICY "indicator_value_use" ON "indicator_value" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "indicator_value_region" ON "indicator_value" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "region_rule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "region_rule" FORCE ROW LEVEL SECURITY;
CREATE POLICY "region_rule_use" ON "region_rule" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "region_rule_region" ON "region_rule" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;
CREATE POLICY "unit_use" ON "unit" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "unit_region" ON "unit" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "employee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employee" FORCE ROW LEVEL SECURITY;
CREATE POLICY "employee_use" ON "employee" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "employee_region" ON "employee" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "employee_name_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employee_name_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY "employee_name_token_use" ON "employee_name_token" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "employee_name_token_region" ON "employee_name_token" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "assignment_use" ON "assignment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "assignment_region" ON "assignment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "supervision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "supervision" FORCE ROW LEVEL SECURITY;
CREATE POLICY "supervision_use" ON "supervision" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "supervision_region" ON "supervision" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "import_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_batch_use" ON "import_batch" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "import_batch_region" ON "import_batch" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_row" FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_row_use" ON "import_row" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "import_row_region" ON "import_row" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "period" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "period" FORCE ROW LEVEL SECURITY;
CREATE POLICY "period_use" ON "period" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "period_region" ON "period" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "performance_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "performance_plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "performance_plan_use" ON "performance_plan" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "performance_plan_region" ON "performance_plan" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "work_result" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_result" FORCE ROW LEVEL SECURITY;
CREATE POLICY "work_result_use" ON "work_result" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "work_result_region" ON "work_result" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY "indicator_use" ON "indicator" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "indicator_region" ON "indicator" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY "publication_use" ON "publication" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "publication_region" ON "publication" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "quarterly_review" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quarterly_review" FORCE ROW LEVEL SECURITY;
CREATE POLICY "quarterly_review_use" ON "quarterly_review" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "quarterly_review_region" ON "quarterly_review" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
