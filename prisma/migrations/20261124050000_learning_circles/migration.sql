-- Communities of learning, their meetings and who was there; hours come of a meeting that the personnel agency accepts.
-- CreateTable
CREATE TABLE "learning_circle" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "leader_id" UUID NOT NULL,
    "upcoming" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "learning_circle_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "circle_meeting" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "proceedings" TEXT NOT NULL,
    "leader_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "circle_meeting_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "circle_presence" (
    "region_id" INTEGER NOT NULL,
    "meeting_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "circle_presence_pkey" PRIMARY KEY ("region_id","meeting_id","employee_id")
);

-- AlterTable
ALTER TABLE "training_record" ADD COLUMN "meeting_id" UUID;

-- AlterTable
ALTER TABLE "forum_topic" ADD COLUMN "circle_id" UUID;

CREATE INDEX "learning_circle_region_id_leader_id_idx" ON "learning_circle"("region_id", "leader_id");
CREATE INDEX "learning_circle_region_id_created_at_id_idx" ON "learning_circle"("region_id", "created_at", "id");
CREATE INDEX "circle_meeting_region_id_circle_id_held_on_id_idx" ON "circle_meeting"("region_id", "circle_id", "held_on", "id");
CREATE INDEX "circle_meeting_region_id_leader_id_idx" ON "circle_meeting"("region_id", "leader_id");
CREATE INDEX "circle_meeting_region_id_state_written_at_idx" ON "circle_meeting"("region_id", "state", "written_at");
CREATE INDEX "circle_presence_region_id_employee_id_answer_idx" ON "circle_presence"("region_id", "employee_id", "answer");
CREATE INDEX "forum_topic_region_id_circle_id_started_at_idx" ON "forum_topic"("region_id", "circle_id", "started_at");
CREATE UNIQUE INDEX "training_record_region_id_meeting_id_employee_id_key" ON "training_record"("region_id", "meeting_id", "employee_id");

ALTER TABLE "learning_circle" ADD CONSTRAINT "learning_circle_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "circle_meeting" ADD CONSTRAINT "circle_meeting_region_id_circle_id_fkey" FOREIGN KEY ("region_id", "circle_id") REFERENCES "learning_circle"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "circle_meeting" ADD CONSTRAINT "circle_meeting_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "circle_presence" ADD CONSTRAINT "circle_presence_region_id_meeting_id_fkey" FOREIGN KEY ("region_id", "meeting_id") REFERENCES "circle_meeting"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "circle_presence" ADD CONSTRAINT "circle_presence_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_region_id_meeting_id_fkey" FOREIGN KEY ("region_id", "meeting_id") REFERENCES "circle_meeting"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "forum_topic" ADD CONSTRAINT "forum_topic_region_id_circle_id_fkey" FOREIGN KEY ("region_id", "circle_id") REFERENCES "learning_circle"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "learning_circle" ADD CONSTRAINT "learning_circle_category_check" CHECK ("category" IN ('IT', 'PUBLIC_SERVICE', 'TIME_MANAGEMENT', 'LEADERSHIP', 'SOCIO_CULTURAL', 'TECHNICAL', 'ADMINISTRATION'));
ALTER TABLE "circle_meeting" ADD CONSTRAINT "circle_meeting_state_check" CHECK ("state" IN ('WRITTEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'));
-- Forty-five minutes are one hour of learning (JP), and a day holds ten of them.
ALTER TABLE "circle_meeting" ADD CONSTRAINT "circle_meeting_length_check" CHECK ("from_minute" >= 0 AND "to_minute" <= 1440 AND "to_minute" - "from_minute" BETWEEN 45 AND 450);
ALTER TABLE "circle_meeting" ADD CONSTRAINT "circle_meeting_decided_check" CHECK (("state" IN ('ACCEPTED', 'REFUSED')) = ("decided_at" IS NOT NULL AND "decided_by" IS NOT NULL AND "decided_by_name" IS NOT NULL));
ALTER TABLE "circle_meeting" ADD CONSTRAINT "circle_meeting_refused_check" CHECK ("state" <> 'REFUSED' OR "reason" IS NOT NULL);
ALTER TABLE "circle_presence" ADD CONSTRAINT "circle_presence_answer_check" CHECK ("answer" IN ('NAMED', 'THERE', 'NOT_THERE') AND ("answer" = 'NAMED') = ("answered_at" IS NULL));
-- Hours of a meeting exist only as accepted ones, and can only be taken back with a reason.
ALTER TABLE "training_record" DROP CONSTRAINT "training_record_source_check";
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_source_check" CHECK (
  "source" = 'CERTIFICATE'
  OR ("source" = 'ATTENDANCE' AND "enrolment_id" IS NOT NULL AND "status" = 'VERIFIED')
  OR ("source" = 'COMMUNITY' AND "meeting_id" IS NOT NULL AND "enrolment_id" IS NULL AND "kind" = 23 AND "hours" <= 10 AND "status" IN ('VERIFIED', 'REFUSED'))
);

GRANT SELECT, INSERT ON "learning_circle", "circle_meeting", "circle_presence" TO kinerja_app;
GRANT UPDATE ("upcoming", "last_on", "closed_at", "version") ON "learning_circle" TO kinerja_app;
-- What was written down of a meeting stays; who was there answers for himself.
GRANT UPDATE ("state", "decided_by", "decided_by_name", "decided_at", "reason", "version") ON "circle_meeting" TO kinerja_app;
GRANT UPDATE ("answer", "answered_at") ON "circle_presence" TO kinerja_app;

ALTER TABLE "learning_circle" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learning_circle" FORCE ROW LEVEL SECURITY;
CREATE POLICY "learning_circle_use" ON "learning_circle" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "learning_circle_region" ON "learning_circle" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "circle_meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "circle_meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY "circle_meeting_use" ON "circle_meeting" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "circle_meeting_region" ON "circle_meeting" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "circle_presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "circle_presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "circle_presence_use" ON "circle_presence" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "circle_presence_region" ON "circle_presence" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
