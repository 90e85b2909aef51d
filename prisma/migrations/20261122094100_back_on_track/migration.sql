-- The other side of recognition: days absent without a reason, and half a year to come back to what is expected.
-- CreateTable
CREATE TABLE "absence" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "excused_at" TIMESTAMPTZ(3),
    "excuse_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("region_id","employee_id","day")
);

-- CreateTable
CREATE TABLE "improvement_plan" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "leader_name" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_year" INTEGER,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "aims" JSONB NOT NULL,
    "support" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "outcome_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "improvement_plan_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "improvement_checkpoint" (
    "region_id" INTEGER NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "standing" TEXT,
    "note" TEXT,
    "held_on" DATE,
    "held_by_name" TEXT,

    CONSTRAINT "improvement_checkpoint_pkey" PRIMARY KEY ("region_id","plan_id","number")
);

-- CreateIndex
CREATE INDEX "absence_region_id_day_idx" ON "absence"("region_id", "day");

-- CreateIndex
CREATE INDEX "improvement_plan_region_id_employee_id_starts_on_idx" ON "improvement_plan"("region_id", "employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "improvement_plan_region_id_leader_id_status_idx" ON "improvement_plan"("region_id", "leader_id", "status");

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement_checkpoint" ADD CONSTRAINT "improvement_checkpoint_region_id_plan_id_fkey" FOREIGN KEY ("region_id", "plan_id") REFERENCES "improvement_plan"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "absence" ADD CONSTRAINT "absence_excused_check" CHECK (("excused_at" IS NULL) = ("excuse_reason" IS NULL));
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_two_check" CHECK ("employee_id" <> "leader_id");
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_cause_check" CHECK ("cause" IN ('NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR', 'AGREED') AND ("cause" = 'AGREED') = ("cause_year" IS NULL));
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_length_check" CHECK ("ends_on" > "starts_on" AND "ends_on" <= "starts_on" + interval '6 months');
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_status_check" CHECK ("status" IN ('RUNNING', 'CLOSED'));
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_outcome_check" CHECK (("status" = 'CLOSED') = ("outcome" IS NOT NULL AND "outcome_reason" IS NOT NULL AND "closed_at" IS NOT NULL AND "closed_by_name" IS NOT NULL) AND ("outcome" IS NULL OR "outcome" IN ('MET', 'PARTLY', 'NOT_MET')));
ALTER TABLE "improvement_checkpoint" ADD CONSTRAINT "improvement_checkpoint_number_check" CHECK ("number" BETWEEN 1 AND 6);
ALTER TABLE "improvement_checkpoint" ADD CONSTRAINT "improvement_checkpoint_held_check" CHECK (("held_on" IS NULL) = ("standing" IS NULL) AND ("held_on" IS NULL) = ("note" IS NULL) AND ("standing" IS NULL OR "standing" IN ('ON_TRACK', 'BEHIND')));
-- One plan at a time.
CREATE UNIQUE INDEX "improvement_plan_running_idx" ON "improvement_plan" ("region_id", "employee_id") WHERE "status" = 'RUNNING';

GRANT SELECT, INSERT ON "absence", "improvement_plan", "improvement_checkpoint" TO kinerja_app;
GRANT UPDATE ("excused_at", "excuse_reason", "version") ON "absence" TO kinerja_app;
-- What was agreed stays as it was agreed; reading, checkpoints and the outcome are added to it.
GRANT UPDATE ("status", "read_at", "outcome", "outcome_reason", "closed_at", "closed_by_name", "version") ON "improvement_plan" TO kinerja_app;
GRANT UPDATE ("standing", "note", "held_on", "held_by_name") ON "improvement_checkpoint" TO kinerja_app;

ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "absence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "absence_use" ON "absence" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "absence_region" ON "absence" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "improvement_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvement_plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "improvement_plan_use" ON "improvement_plan" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "improvement_plan_region" ON "improvement_plan" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "improvement_checkpoint" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvement_checkpoint" FORCE ROW LEVEL SECURITY;
CREATE POLICY "improvement_checkpoint_use" ON "improvement_checkpoint" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "improvement_checkpoint_region" ON "improvement_checkpoint" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
