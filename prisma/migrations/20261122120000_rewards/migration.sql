-- Reward programmes. What counts is one row, written once and before the period begins; so are scores, conflicts, both orders,
-- the choice and the winner's word on being named.
-- CreateTable
CREATE TABLE "reward_programme" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "draft" JSONB,
    "prepared_by" UUID NOT NULL,
    "prepared_by_name" TEXT NOT NULL,
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reward_programme_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "reward_rules" (
    "region_id" INTEGER NOT NULL,
    "programme_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "published_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,
    "published_by_name" TEXT NOT NULL,

    CONSTRAINT "reward_rules_pkey" PRIMARY KEY ("region_id","programme_id")
);

-- CreateTable
CREATE TABLE "reward_seat" (
    "region_id" INTEGER NOT NULL,
    "programme_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "reward_seat_pkey" PRIMARY KEY ("region_id","programme_id","seat")
);

-- CreateTable
CREATE TABLE "reward_nomination" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "nominator_id" UUID,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "evidence" TEXT,
    "citations" JSONB NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reward_nomination_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "reward_nominee" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "eligible" BOOLEAN NOT NULL,
    "checks" JSONB NOT NULL,
    "points" JSONB NOT NULL,
    "load_facts" JSONB NOT NULL,
    "load" JSONB,
    "copied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_nominee_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "reward_conflict" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "nominee_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_conflict_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "reward_score" (
    "region_id" INTEGER NOT NULL,
    "nominee_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "programme_id" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "note" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_score_pkey" PRIMARY KEY ("region_id","nominee_id","seat")
);

-- CreateTable
CREATE TABLE "reward_ranking" (
    "region_id" INTEGER NOT NULL,
    "programme_id" UUID NOT NULL,
    "nominees" JSONB NOT NULL,
    "load_rule" TEXT NOT NULL,
    "ranked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_ranking_pkey" PRIMARY KEY ("region_id","programme_id")
);

-- CreateTable
CREATE TABLE "reward_decision" (
    "region_id" INTEGER NOT NULL,
    "programme_id" UUID NOT NULL,
    "departs" BOOLEAN NOT NULL,
    "reason" TEXT,
    "decided_by" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_decision_pkey" PRIMARY KEY ("region_id","programme_id")
);

-- CreateTable
CREATE TABLE "reward_award" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "nominee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "load_rank" INTEGER NOT NULL,
    "awarded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_award_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "reward_consent" (
    "region_id" INTEGER NOT NULL,
    "award_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "given" BOOLEAN NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_consent_pkey" PRIMARY KEY ("region_id","award_id","number")
);

-- CreateIndex
CREATE INDEX "reward_programme_region_id_status_created_at_idx" ON "reward_programme"("region_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "reward_seat_region_id_account_id_idx" ON "reward_seat"("region_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_seat_region_id_programme_id_account_id_key" ON "reward_seat"("region_id", "programme_id", "account_id");

-- CreateIndex
CREATE INDEX "reward_nomination_region_id_employee_id_idx" ON "reward_nomination"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "reward_nomination_region_id_nominator_id_idx" ON "reward_nomination"("region_id", "nominator_id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_nomination_region_id_programme_id_employee_id_nomina_key" ON "reward_nomination"("region_id", "programme_id", "employee_id", "nominator_id");

-- CreateIndex
CREATE INDEX "reward_nominee_region_id_employee_id_idx" ON "reward_nominee"("region_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_nominee_region_id_programme_id_employee_id_key" ON "reward_nominee"("region_id", "programme_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_nominee_region_id_programme_id_label_key" ON "reward_nominee"("region_id", "programme_id", "label");

-- CreateIndex
CREATE INDEX "reward_conflict_region_id_account_id_idx" ON "reward_conflict"("region_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_conflict_region_id_nominee_id_account_id_kind_key" ON "reward_conflict"("region_id", "nominee_id", "account_id", "kind");

-- CreateIndex
CREATE INDEX "reward_score_region_id_programme_id_seat_idx" ON "reward_score"("region_id", "programme_id", "seat");

-- CreateIndex
CREATE UNIQUE INDEX "reward_award_region_id_nominee_id_key" ON "reward_award"("region_id", "nominee_id");

-- AddForeignKey
ALTER TABLE "reward_rules" ADD CONSTRAINT "reward_rules_region_id_programme_id_fkey" FOREIGN KEY ("region_id", "programme_id") REFERENCES "reward_programme"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_seat" ADD CONSTRAINT "reward_seat_region_id_programme_id_fkey" FOREIGN KEY ("region_id", "programme_id") REFERENCES "reward_programme"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_seat" ADD CONSTRAINT "reward_seat_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_nomination" ADD CONSTRAINT "reward_nomination_region_id_programme_id_fkey" FOREIGN KEY ("region_id", "programme_id") REFERENCES "reward_programme"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_nomination" ADD CONSTRAINT "reward_nomination_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_nomination" ADD CONSTRAINT "reward_nomination_region_id_nominator_id_fkey" FOREIGN KEY ("region_id", "nominator_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_nominee" ADD CONSTRAINT "reward_nominee_region_id_programme_id_fkey" FOREIGN KEY ("region_id", "programme_id") REFERENCES "reward_programme"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_nominee" ADD CONSTRAINT "reward_nominee_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_conflict" ADD CONSTRAINT "reward_conflict_region_id_nominee_id_fkey" FOREIGN KEY ("region_id", "nominee_id") REFERENCES "reward_nominee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_conflict" ADD CONSTRAINT "reward_conflict_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_score" ADD CONSTRAINT "reward_score_region_id_nominee_id_fkey" FOREIGN KEY ("region_id", "nominee_id") REFERENCES "reward_nominee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_score" ADD CONSTRAINT "reward_score_region_id_programme_id_seat_fkey" FOREIGN KEY ("region_id", "programme_id", "seat") REFERENCES "reward_seat"("region_id", "programme_id", "seat") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_ranking" ADD CONSTRAINT "reward_ranking_region_id_programme_id_fkey" FOREIGN KEY ("region_id", "programme_id") REFERENCES "reward_programme"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_decision" ADD CONSTRAINT "reward_decision_region_id_programme_id_fkey" FOREIGN KEY ("region_id", "programme_id") REFERENCES "reward_programme"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_award" ADD CONSTRAINT "reward_award_region_id_nominee_id_fkey" FOREIGN KEY ("region_id", "nominee_id") REFERENCES "reward_nominee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reward_consent" ADD CONSTRAINT "reward_consent_region_id_award_id_fkey" FOREIGN KEY ("region_id", "award_id") REFERENCES "reward_award"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "reward_programme" ADD CONSTRAINT "reward_programme_status_check" CHECK ("status" IN ('DRAFT', 'PUBLISHED', 'SCORING', 'RANKED', 'DECIDED', 'CANCELLED'));
ALTER TABLE "reward_programme" ADD CONSTRAINT "reward_programme_cancel_check" CHECK (("status" = 'CANCELLED') = ("cancel_reason" IS NOT NULL));
-- Whoever works in a period has to know beforehand what counts in it.
ALTER TABLE "reward_rules" ADD CONSTRAINT "reward_rules_before_check" CHECK ("published_on" < "starts_on");
ALTER TABLE "reward_rules" ADD CONSTRAINT "reward_rules_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "reward_seat" ADD CONSTRAINT "reward_seat_seat_check" CHECK ("seat" BETWEEN 1 AND 9);
ALTER TABLE "reward_nomination" ADD CONSTRAINT "reward_nomination_kind_check" CHECK ("kind" IN ('SUPERIOR', 'PEER', 'RECORD'));
ALTER TABLE "reward_nomination" ADD CONSTRAINT "reward_nomination_by_check" CHECK (("kind" = 'RECORD') = ("nominator_id" IS NULL) AND ("kind" = 'RECORD') = ("reason" IS NULL) AND ("reason" IS NULL) = ("evidence" IS NULL));
ALTER TABLE "reward_nomination" ADD CONSTRAINT "reward_nomination_other_check" CHECK ("nominator_id" IS NULL OR "nominator_id" <> "employee_id");
ALTER TABLE "reward_conflict" ADD CONSTRAINT "reward_conflict_kind_check" CHECK ("kind" IN ('NONE', 'FAMILY', 'CLOSE', 'BUSINESS', 'LINE', 'NOMINATOR', 'SELF'));
ALTER TABLE "reward_score" ADD CONSTRAINT "reward_score_scores_check" CHECK (jsonb_typeof("scores") = 'object');
ALTER TABLE "reward_decision" ADD CONSTRAINT "reward_decision_departs_check" CHECK (NOT "departs" OR coalesce(length("reason"), 0) >= 40);
ALTER TABLE "reward_award" ADD CONSTRAINT "reward_award_rank_check" CHECK ("rank" >= 1 AND "load_rank" >= 1);
ALTER TABLE "reward_consent" ADD CONSTRAINT "reward_consent_number_check" CHECK ("number" >= 1);
-- The record names a person once.
CREATE UNIQUE INDEX "reward_nomination_record" ON "reward_nomination"("region_id", "programme_id", "employee_id") WHERE "kind" = 'RECORD';

GRANT SELECT, INSERT ON "reward_programme" TO kinerja_app;
GRANT UPDATE ("name", "status", "draft", "prepared_by", "prepared_by_name", "cancel_reason", "updated_at", "version") ON "reward_programme" TO kinerja_app;
GRANT SELECT, INSERT ON "reward_rules" TO kinerja_app;
GRANT SELECT, INSERT ON "reward_seat" TO kinerja_app;
GRANT SELECT, INSERT ON "reward_nomination" TO kinerja_app;
GRANT UPDATE ("withdrawn_at", "version") ON "reward_nomination" TO kinerja_app;
GRANT SELECT, INSERT ON "reward_nominee", "reward_conflict", "reward_score", "reward_ranking", "reward_decision", "reward_award", "reward_consent" TO kinerja_app;
ALTER TABLE "reward_programme" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_programme" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_programme_use" ON "reward_programme" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_programme_region" ON "reward_programme" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_rules" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_rules" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_rules_use" ON "reward_rules" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_rules_region" ON "reward_rules" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_seat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_seat" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_seat_use" ON "reward_seat" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_seat_region" ON "reward_seat" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_nomination" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_nomination" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_nomination_use" ON "reward_nomination" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_nomination_region" ON "reward_nomination" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_nominee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_nominee" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_nominee_use" ON "reward_nominee" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_nominee_region" ON "reward_nominee" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_conflict" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_conflict" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_conflict_use" ON "reward_conflict" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_conflict_region" ON "reward_conflict" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_score" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_score" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_score_use" ON "reward_score" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_score_region" ON "reward_score" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_ranking" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_ranking" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_ranking_use" ON "reward_ranking" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_ranking_region" ON "reward_ranking" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_decision_use" ON "reward_decision" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_decision_region" ON "reward_decision" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_award" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_award" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_award_use" ON "reward_award" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_award_region" ON "reward_award" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "reward_consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_consent" FORCE ROW LEVEL SECURITY;
CREATE POLICY "reward_consent_use" ON "reward_consent" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "reward_consent_region" ON "reward_consent" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
