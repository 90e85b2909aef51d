-- A plan that no grade calls for is proposed, and runs when the person agreed.
-- AlterTable
ALTER TABLE "improvement_plan" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "ground" TEXT;

ALTER TABLE "improvement_plan" DROP CONSTRAINT "improvement_plan_status_check";
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_status_check" CHECK ("status" IN ('PROPOSED', 'RUNNING', 'DECLINED', 'WITHDRAWN', 'CLOSED'));
-- Only what no grade called for is proposed; with a ground of its own it runs on an answer alone.
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_ground_check" CHECK (("ground" IS NULL OR "cause" = 'AGREED') AND ("status" NOT IN ('PROPOSED', 'DECLINED', 'WITHDRAWN') OR "ground" IS NOT NULL));
ALTER TABLE "improvement_plan" ADD CONSTRAINT "improvement_plan_answer_check" CHECK (("ground" IS NOT NULL AND "status" IN ('RUNNING', 'DECLINED', 'CLOSED')) = ("answered_at" IS NOT NULL) AND ("answer" IS NULL OR "answered_at" IS NOT NULL) AND ("status" <> 'DECLINED' OR "answer" IS NOT NULL));
-- One plan at a time, proposed or running.
DROP INDEX "improvement_plan_running_idx";
CREATE UNIQUE INDEX "improvement_plan_live_idx" ON "improvement_plan" ("region_id", "employee_id") WHERE "status" IN ('PROPOSED', 'RUNNING');

GRANT UPDATE ("answer", "answered_at") ON "improvement_plan" TO kinerja_app;
