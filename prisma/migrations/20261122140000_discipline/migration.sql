-- Cases of discipline: entered by people, moved step by step, each with its day and document.
-- CreateTable
CREATE TABLE "discipline_case" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "breach" TEXT NOT NULL,
    "known_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "measure" TEXT,
    "last_on" DATE NOT NULL,
    "summoned_for" DATE,
    "accounts" INTEGER NOT NULL DEFAULT 0,
    "team" BOOLEAN NOT NULL DEFAULT false,
    "contest_until" DATE,
    "decided_by" UUID,
    "starts_on" DATE,
    "ends_on" DATE,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "discipline_case_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "discipline_step" (
    "region_id" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "document" TEXT,
    "text" TEXT,
    "account" TEXT,
    "summoned_for" DATE,
    "appeared" BOOLEAN,
    "team" BOOLEAN,
    "measure" TEXT,
    "outcome" TEXT,
    "by_account" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discipline_step_pkey" PRIMARY KEY ("region_id","case_id","number")
);

-- CreateTable
CREATE TABLE "discipline_register" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "complete_since" DATE NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discipline_register_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "discipline_case_region_id_employee_id_opened_at_idx" ON "discipline_case"("region_id", "employee_id", "opened_at");

-- CreateIndex
CREATE INDEX "discipline_case_region_id_opened_at_id_idx" ON "discipline_case"("region_id", "opened_at", "id");

-- CreateIndex
CREATE INDEX "discipline_register_region_id_entered_at_idx" ON "discipline_register"("region_id", "entered_at");

-- AddForeignKey
ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discipline_step" ADD CONSTRAINT "discipline_step_region_id_case_id_fkey" FOREIGN KEY ("region_id", "case_id") REFERENCES "discipline_case"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_source_check" CHECK ("source" IN ('ABSENCE', 'SUPERVISION', 'REPORT', 'AUDIT'));
ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_status_check" CHECK ("status" IN ('REPORTED', 'SUMMONED', 'SUMMONED_AGAIN', 'EXAMINED', 'DECIDED', 'DELIVERED', 'CONTESTED', 'SETTLED', 'CLEARED', 'REVOKED'));
ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_measure_check" CHECK ("measure" IS NULL OR "measure" IN ('ORAL_REPRIMAND', 'WRITTEN_REPRIMAND', 'STATED_DISSATISFACTION', 'CUT_6_MONTHS', 'CUT_9_MONTHS', 'CUT_12_MONTHS', 'DEMOTION_12_MONTHS', 'RELEASE_12_MONTHS', 'DISMISSAL'));
-- Nobody is punished who was not summoned, and nothing is in force that was not delivered or settled.
ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_summoned_check" CHECK ("status" IN ('REPORTED', 'REVOKED') OR "summoned_for" IS NOT NULL);
ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_decided_check" CHECK (("status" IN ('DECIDED', 'DELIVERED', 'CONTESTED', 'SETTLED') AND "measure" IS NOT NULL AND "decided_by" IS NOT NULL) OR "status" NOT IN ('DECIDED', 'DELIVERED', 'CONTESTED', 'SETTLED'));
ALTER TABLE "discipline_case" ADD CONSTRAINT "discipline_case_force_check" CHECK (("starts_on" IS NOT NULL) = ("status" IN ('DELIVERED', 'SETTLED')) AND ("ends_on" IS NULL OR "ends_on" >= "starts_on"));
ALTER TABLE "discipline_step" ADD CONSTRAINT "discipline_step_kind_check" CHECK ("kind" IN ('REPORT', 'SUMMONS', 'SECOND_SUMMONS', 'ACCOUNT', 'EXAMINATION', 'DECISION', 'DELIVERY', 'CONTEST', 'SETTLEMENT', 'REVOCATION'));
ALTER TABLE "discipline_step" ADD CONSTRAINT "discipline_step_measure_check" CHECK ("measure" IS NULL OR "measure" IN ('ORAL_REPRIMAND', 'WRITTEN_REPRIMAND', 'STATED_DISSATISFACTION', 'CUT_6_MONTHS', 'CUT_9_MONTHS', 'CUT_12_MONTHS', 'DEMOTION_12_MONTHS', 'RELEASE_12_MONTHS', 'DISMISSAL'));
ALTER TABLE "discipline_step" ADD CONSTRAINT "discipline_step_outcome_check" CHECK (("kind" = 'SETTLEMENT') = ("outcome" IS NOT NULL) AND ("outcome" IS NULL OR "outcome" IN ('KEPT', 'CHANGED', 'REVOKED')));
ALTER TABLE "discipline_step" ADD CONSTRAINT "discipline_step_number_check" CHECK ("number" > 0);

GRANT SELECT, INSERT ON "discipline_case", "discipline_step", "discipline_register" TO kinerja_app;
-- Whose case it is and what was suspected stay as they were entered; only where it stands moves.
GRANT UPDATE ("status", "measure", "last_on", "summoned_for", "accounts", "team", "contest_until", "decided_by", "starts_on", "ends_on", "version") ON "discipline_case" TO kinerja_app;

ALTER TABLE "discipline_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "discipline_case" FORCE ROW LEVEL SECURITY;
CREATE POLICY "discipline_case_use" ON "discipline_case" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "discipline_case_region" ON "discipline_case" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "discipline_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "discipline_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "discipline_step_use" ON "discipline_step" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "discipline_step_region" ON "discipline_step" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "discipline_register" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "discipline_register" FORCE ROW LEVEL SECURITY;
CREATE POLICY "discipline_register_use" ON "discipline_register" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "discipline_register_region" ON "discipline_register" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
