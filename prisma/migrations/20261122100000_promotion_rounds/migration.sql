-- Promotion in a glass box. The rules of a round are one row, written once and confirmed by a second officer; so are what the
-- record gave, conflicts, scores, the order and the one choice. What a later hand may touch is granted column by column.
-- CreateTable
CREATE TABLE "promotion_round" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "draft" JSONB,
    "prepared_by" UUID NOT NULL,
    "prepared_by_name" TEXT NOT NULL,
    "replaces_id" UUID,
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "promotion_round_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "promotion_rules" (
    "region_id" INTEGER NOT NULL,
    "round_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "prepared_by" UUID NOT NULL,
    "prepared_by_name" TEXT NOT NULL,
    "confirmed_by" UUID NOT NULL,
    "confirmed_by_name" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_rules_pkey" PRIMARY KEY ("region_id","round_id")
);

-- CreateTable
CREATE TABLE "promotion_panelist" (
    "region_id" INTEGER NOT NULL,
    "round_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "promotion_panelist_pkey" PRIMARY KEY ("region_id","round_id","seat")
);

-- CreateTable
CREATE TABLE "promotion_candidate" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "statement" TEXT,
    "checks" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "promotion_candidate_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "promotion_input" (
    "region_id" INTEGER NOT NULL,
    "candidate_id" UUID NOT NULL,
    "eligible" BOOLEAN NOT NULL,
    "checks" JSONB NOT NULL,
    "inputs" JSONB NOT NULL,
    "points" JSONB NOT NULL,
    "days_in_rank" INTEGER NOT NULL,
    "copied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_input_pkey" PRIMARY KEY ("region_id","candidate_id")
);

-- CreateTable
CREATE TABLE "promotion_conflict" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_conflict_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "promotion_score" (
    "region_id" INTEGER NOT NULL,
    "candidate_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "round_id" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "note" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_score_pkey" PRIMARY KEY ("region_id","candidate_id","seat")
);

-- CreateTable
CREATE TABLE "promotion_ranking" (
    "region_id" INTEGER NOT NULL,
    "round_id" UUID NOT NULL,
    "candidates" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "ranked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_ranking_pkey" PRIMARY KEY ("region_id","round_id")
);

-- CreateTable
CREATE TABLE "promotion_decision" (
    "region_id" INTEGER NOT NULL,
    "round_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "reason" TEXT,
    "chosen_name" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_decision_pkey" PRIMARY KEY ("region_id","round_id")
);

-- CreateTable
CREATE TABLE "promotion_objection" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "grounds" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "outcome" TEXT,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "promotion_objection_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "employee_relation" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "related_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "employee_relation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "promotion_round_region_id_position_id_idx" ON "promotion_round"("region_id", "position_id");

-- CreateIndex
CREATE INDEX "promotion_round_region_id_replaces_id_idx" ON "promotion_round"("region_id", "replaces_id");

-- CreateIndex
CREATE INDEX "promotion_round_region_id_status_created_at_idx" ON "promotion_round"("region_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "promotion_panelist_region_id_account_id_idx" ON "promotion_panelist"("region_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_panelist_region_id_round_id_account_id_key" ON "promotion_panelist"("region_id", "round_id", "account_id");

-- CreateIndex
CREATE INDEX "promotion_candidate_region_id_employee_id_idx" ON "promotion_candidate"("region_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_candidate_region_id_round_id_employee_id_key" ON "promotion_candidate"("region_id", "round_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_candidate_region_id_round_id_label_key" ON "promotion_candidate"("region_id", "round_id", "label");

-- CreateIndex
CREATE INDEX "promotion_conflict_region_id_account_id_idx" ON "promotion_conflict"("region_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_conflict_region_id_candidate_id_account_id_kind_s_key" ON "promotion_conflict"("region_id", "candidate_id", "account_id", "kind", "source");

-- CreateIndex
CREATE INDEX "promotion_score_region_id_round_id_seat_idx" ON "promotion_score"("region_id", "round_id", "seat");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_decision_region_id_candidate_id_key" ON "promotion_decision"("region_id", "candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_objection_region_id_candidate_id_key" ON "promotion_objection"("region_id", "candidate_id");

-- CreateIndex
CREATE INDEX "employee_relation_region_id_employee_id_idx" ON "employee_relation"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "employee_relation_region_id_related_id_idx" ON "employee_relation"("region_id", "related_id");

-- AddForeignKey
ALTER TABLE "promotion_round" ADD CONSTRAINT "promotion_round_region_id_position_id_fkey" FOREIGN KEY ("region_id", "position_id") REFERENCES "position"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_round" ADD CONSTRAINT "promotion_round_region_id_replaces_id_fkey" FOREIGN KEY ("region_id", "replaces_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_rules" ADD CONSTRAINT "promotion_rules_region_id_round_id_fkey" FOREIGN KEY ("region_id", "round_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_panelist" ADD CONSTRAINT "promotion_panelist_region_id_round_id_fkey" FOREIGN KEY ("region_id", "round_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_panelist" ADD CONSTRAINT "promotion_panelist_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_candidate" ADD CONSTRAINT "promotion_candidate_region_id_round_id_fkey" FOREIGN KEY ("region_id", "round_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_candidate" ADD CONSTRAINT "promotion_candidate_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_input" ADD CONSTRAINT "promotion_input_region_id_candidate_id_fkey" FOREIGN KEY ("region_id", "candidate_id") REFERENCES "promotion_candidate"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_conflict" ADD CONSTRAINT "promotion_conflict_region_id_candidate_id_fkey" FOREIGN KEY ("region_id", "candidate_id") REFERENCES "promotion_candidate"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_conflict" ADD CONSTRAINT "promotion_conflict_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_score" ADD CONSTRAINT "promotion_score_region_id_candidate_id_fkey" FOREIGN KEY ("region_id", "candidate_id") REFERENCES "promotion_candidate"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_score" ADD CONSTRAINT "promotion_score_region_id_round_id_seat_fkey" FOREIGN KEY ("region_id", "round_id", "seat") REFERENCES "promotion_panelist"("region_id", "round_id", "seat") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_ranking" ADD CONSTRAINT "promotion_ranking_region_id_round_id_fkey" FOREIGN KEY ("region_id", "round_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_decision" ADD CONSTRAINT "promotion_decision_region_id_round_id_fkey" FOREIGN KEY ("region_id", "round_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_decision" ADD CONSTRAINT "promotion_decision_region_id_candidate_id_fkey" FOREIGN KEY ("region_id", "candidate_id") REFERENCES "promotion_candidate"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_objection" ADD CONSTRAINT "promotion_objection_region_id_candidate_id_fkey" FOREIGN KEY ("region_id", "candidate_id") REFERENCES "promotion_candidate"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employee_relation" ADD CONSTRAINT "employee_relation_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employee_relation" ADD CONSTRAINT "employee_relation_region_id_related_id_fkey" FOREIGN KEY ("region_id", "related_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


ALTER TABLE "promotion_round" ADD CONSTRAINT "promotion_round_status_check" CHECK ("status" IN ('DRAFT', 'ANNOUNCED', 'SCORING', 'RANKED', 'DECIDED', 'FINAL', 'CANCELLED'));
ALTER TABLE "promotion_round" ADD CONSTRAINT "promotion_round_cancel_check" CHECK (("status" = 'CANCELLED') = ("cancel_reason" IS NOT NULL));
ALTER TABLE "promotion_rules" ADD CONSTRAINT "promotion_rules_two_officers_check" CHECK ("prepared_by" <> "confirmed_by");
ALTER TABLE "promotion_rules" ADD CONSTRAINT "promotion_rules_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "promotion_panelist" ADD CONSTRAINT "promotion_panelist_seat_check" CHECK ("seat" BETWEEN 1 AND 9);
ALTER TABLE "promotion_input" ADD CONSTRAINT "promotion_input_days_check" CHECK ("days_in_rank" >= 0);
ALTER TABLE "promotion_conflict" ADD CONSTRAINT "promotion_conflict_kind_check" CHECK ("kind" IN ('NONE', 'FAMILY', 'SUBORDINATE', 'BUSINESS', 'OTHER'));
ALTER TABLE "promotion_conflict" ADD CONSTRAINT "promotion_conflict_source_check" CHECK ("source" IN ('DECLARED', 'REGISTER') AND ("source" = 'DECLARED' OR "kind" = 'FAMILY'));
ALTER TABLE "promotion_score" ADD CONSTRAINT "promotion_score_scores_check" CHECK (jsonb_typeof("scores") = 'object');
ALTER TABLE "promotion_decision" ADD CONSTRAINT "promotion_decision_departure_check" CHECK ("rank" BETWEEN 1 AND 3 AND ("rank" = 1 OR coalesce(length("reason"), 0) >= 40));
ALTER TABLE "promotion_objection" ADD CONSTRAINT "promotion_objection_answer_check" CHECK (("outcome" IS NULL) = ("answered_at" IS NULL) AND ("outcome" IS NULL) = ("answer" IS NULL) AND ("outcome" IS NULL OR "outcome" IN ('UPHELD', 'REJECTED')));
ALTER TABLE "employee_relation" ADD CONSTRAINT "employee_relation_kind_check" CHECK ("kind" IN ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'IN_LAW') AND "employee_id" <> "related_id");
-- One running round a post, so that two cannot fill it at once.
CREATE UNIQUE INDEX "promotion_round_running" ON "promotion_round"("region_id", "position_id") WHERE "status" IN ('ANNOUNCED', 'SCORING', 'RANKED');
CREATE UNIQUE INDEX "employee_relation_standing" ON "employee_relation"("region_id", "employee_id", "related_id") WHERE "ended_at" IS NULL;

GRANT SELECT, INSERT ON "promotion_round" TO kinerja_app;
GRANT UPDATE ("position_id", "status", "draft", "prepared_by", "prepared_by_name", "cancel_reason", "updated_at", "version") ON "promotion_round" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_rules" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_panelist" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_candidate" TO kinerja_app;
GRANT UPDATE ("statement", "checks", "applied_at", "withdrawn_at") ON "promotion_candidate" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_input" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_conflict" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_score" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_ranking" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_decision" TO kinerja_app;
GRANT SELECT, INSERT ON "promotion_objection" TO kinerja_app;
GRANT UPDATE ("outcome", "answer", "answered_by", "answered_by_name", "answered_at", "version") ON "promotion_objection" TO kinerja_app;
GRANT SELECT, INSERT ON "employee_relation" TO kinerja_app;
GRANT UPDATE ("ended_at") ON "employee_relation" TO kinerja_app;
ALTER TABLE "promotion_round" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_round" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_round_use" ON "promotion_round" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_round_region" ON "promotion_round" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_rules" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_rules" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_rules_use" ON "promotion_rules" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_rules_region" ON "promotion_rules" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_panelist" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_panelist" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_panelist_use" ON "promotion_panelist" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_panelist_region" ON "promotion_panelist" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_candidate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_candidate" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_candidate_use" ON "promotion_candidate" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_candidate_region" ON "promotion_candidate" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_input" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_input" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_input_use" ON "promotion_input" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_input_region" ON "promotion_input" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_conflict" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_conflict" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_conflict_use" ON "promotion_conflict" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_conflict_region" ON "promotion_conflict" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_score" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_score" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_score_use" ON "promotion_score" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_score_region" ON "promotion_score" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_ranking" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_ranking" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_ranking_use" ON "promotion_ranking" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_ranking_region" ON "promotion_ranking" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_decision_use" ON "promotion_decision" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_decision_region" ON "promotion_decision" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "promotion_objection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_objection" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_objection_use" ON "promotion_objection" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_objection_region" ON "promotion_objection" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "employee_relation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employee_relation" FORCE ROW LEVEL SECURITY;
CREATE POLICY "employee_relation_use" ON "employee_relation" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "employee_relation_region" ON "employee_relation" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
