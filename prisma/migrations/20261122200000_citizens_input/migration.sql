-- What citizens tell units, the steps that each takes, and what came of it.
-- CreateTable
CREATE TABLE "citizen_input" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "service_id" UUID,
    "private" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "public_text" TEXT,
    "contact" BYTEA,
    "photo_key" TEXT,
    "photo_mime" TEXT,
    "photo_sha256" TEXT,
    "status" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "first_due_on" DATE NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "verified_on" DATE,
    "answered_on" DATE,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "lapor_number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "citizen_input_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "citizen_input_move" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "input_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID,
    "text" TEXT,

    CONSTRAINT "citizen_input_move_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "citizen_input_follow_up" (
    "region_id" INTEGER NOT NULL,
    "step_id" UUID NOT NULL,
    "input_id" UUID NOT NULL,

    CONSTRAINT "citizen_input_follow_up_pkey" PRIMARY KEY ("region_id","step_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "citizen_input_region_id_key_key" ON "citizen_input"("region_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "citizen_input_region_id_code_hash_key" ON "citizen_input"("region_id", "code_hash");

-- CreateIndex
CREATE INDEX "citizen_input_region_id_unit_id_received_at_idx" ON "citizen_input"("region_id", "unit_id", "received_at");

-- CreateIndex
CREATE INDEX "citizen_input_region_id_status_answer_due_on_idx" ON "citizen_input"("region_id", "status", "answer_due_on");

-- CreateIndex
CREATE INDEX "citizen_input_region_id_service_id_idx" ON "citizen_input"("region_id", "service_id");

-- CreateIndex
CREATE INDEX "citizen_input_move_region_id_input_id_at_idx" ON "citizen_input_move"("region_id", "input_id", "at");

-- CreateIndex
CREATE INDEX "citizen_input_follow_up_region_id_input_id_idx" ON "citizen_input_follow_up"("region_id", "input_id");

-- AddForeignKey
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citizen_input_move" ADD CONSTRAINT "citizen_input_move_region_id_input_id_fkey" FOREIGN KEY ("region_id", "input_id") REFERENCES "citizen_input"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citizen_input_follow_up" ADD CONSTRAINT "citizen_input_follow_up_region_id_input_id_fkey" FOREIGN KEY ("region_id", "input_id") REFERENCES "citizen_input"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citizen_input_follow_up" ADD CONSTRAINT "citizen_input_follow_up_region_id_step_id_fkey" FOREIGN KEY ("region_id", "step_id") REFERENCES "improvement_step"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_kind_check" CHECK ("kind" IN ('SUGGESTION', 'CRITICISM', 'PRAISE', 'COMPLAINT'));
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_status_check" CHECK ("status" IN ('RECEIVED', 'VERIFIED', 'IN_PROGRESS', 'ANSWERED', 'CLOSED', 'DECLINED'));
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_track_check" CHECK ("track" IN ('PLAIN', 'DISPUTE', 'FIELD_CHECK'));
-- What is about a person is never published.
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_private_check" CHECK (NOT ("private" AND "public_text" IS NOT NULL));
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_published_check" CHECK ("private" OR "status" IN ('RECEIVED', 'DECLINED') OR "public_text" IS NOT NULL);
-- What came to an end keeps no way to the one who wrote.
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_contact_check" CHECK ("contact" IS NULL OR "status" NOT IN ('CLOSED', 'DECLINED'));
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_photo_check" CHECK (("photo_key" IS NULL) = ("photo_mime" IS NULL) AND ("photo_key" IS NULL) = ("photo_sha256" IS NULL));
ALTER TABLE "citizen_input" ADD CONSTRAINT "citizen_input_text_check" CHECK (char_length("text") BETWEEN 1 AND 2000);
ALTER TABLE "citizen_input_move" ADD CONSTRAINT "citizen_input_move_check" CHECK ("move" IN ('verify', 'hand_over', 'decline', 'start', 'answer', 'accept', 'dispute', 'lapse'));

GRANT SELECT, INSERT ON "citizen_input", "citizen_input_move", "citizen_input_follow_up" TO kinerja_app;
-- What was said stays as it was said.
GRANT UPDATE ("private", "public_text", "contact", "status", "track", "answer_due_on", "verified_on", "answered_on", "disputed", "lapor_number", "version") ON "citizen_input" TO kinerja_app;

ALTER TABLE "citizen_input" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "citizen_input" FORCE ROW LEVEL SECURITY;
CREATE POLICY "citizen_input_use" ON "citizen_input" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "citizen_input_region" ON "citizen_input" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "citizen_input_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "citizen_input_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY "citizen_input_move_use" ON "citizen_input_move" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "citizen_input_move_region" ON "citizen_input_move" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "citizen_input_follow_up" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "citizen_input_follow_up" FORCE ROW LEVEL SECURITY;
CREATE POLICY "citizen_input_follow_up_use" ON "citizen_input_follow_up" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "citizen_input_follow_up_region" ON "citizen_input_follow_up" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
