-- What those who were served answer by a code, without a person between them and the table (docs/decisions/0010).
-- CreateTable
CREATE TABLE "survey_batch" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "counter" TEXT NOT NULL,
    "size" INTEGER,
    "expires_on" DATE NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_batch_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "survey_spent" (
    "region_id" INTEGER NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "survey_spent_pkey" PRIMARY KEY ("region_id","token_hash")
);

-- CreateTable
CREATE TABLE "survey_letter" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "survey_letter_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "region_id" INTEGER NOT NULL,
    "service_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "ratings" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("region_id","service_id","year","quarter","standing","ratings")
);

-- CreateTable
CREATE TABLE "survey_comment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "survey_comment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "survey_batch_region_id_service_id_idx" ON "survey_batch"("region_id", "service_id");

-- CreateIndex
CREATE INDEX "survey_spent_region_id_until_idx" ON "survey_spent"("region_id", "until");

-- CreateIndex
CREATE INDEX "survey_letter_region_id_service_id_idx" ON "survey_letter"("region_id", "service_id");

-- CreateIndex
CREATE INDEX "survey_comment_region_id_service_id_year_quarter_idx" ON "survey_comment"("region_id", "service_id", "year", "quarter");

-- AddForeignKey
ALTER TABLE "survey_batch" ADD CONSTRAINT "survey_batch_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_letter" ADD CONSTRAINT "survey_letter_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_comment" ADD CONSTRAINT "survey_comment_region_id_service_id_fkey" FOREIGN KEY ("region_id", "service_id") REFERENCES "service"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "survey_batch" ADD CONSTRAINT "survey_batch_channel_check" CHECK ("channel" IN ('SLIP', 'KIOSK', 'OPEN'));
ALTER TABLE "survey_batch" ADD CONSTRAINT "survey_batch_size_check" CHECK (("channel" = 'SLIP') = ("size" IS NOT NULL) AND "size" BETWEEN 1 AND 500);
-- Of one size, so that nothing is told by it.
ALTER TABLE "survey_letter" ADD CONSTRAINT "survey_letter_size_check" CHECK (octet_length("sealed") = 2076);
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_ratings_check" CHECK ("ratings" ~ '^[1-4]{9}$');
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_times_check" CHECK ("times" > 0);
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_standing_check" CHECK ("standing" IN ('COUNTED', 'OPEN_LINK', 'ALIKE'));
ALTER TABLE "survey_comment" ADD CONSTRAINT "survey_comment_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);

GRANT SELECT, INSERT ON "survey_batch", "survey_answer", "survey_comment" TO kinerja_app;
GRANT UPDATE ("used", "closed_at", "version") ON "survey_batch" TO kinerja_app;
-- More of the same may come; what was answered is never another answer.
GRANT UPDATE ("times") ON "survey_answer" TO kinerja_app;
-- What waits is only put in and taken out. Who takes some out locks them first, so that two never wait for each other; PostgreSQL
-- asks for a column that may be updated.
GRANT SELECT, INSERT, DELETE ON "survey_spent", "survey_letter" TO kinerja_app;
GRANT UPDATE ("id") ON "survey_letter" TO kinerja_app;

ALTER TABLE "survey_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY "survey_batch_use" ON "survey_batch" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "survey_batch_region" ON "survey_batch" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "survey_spent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_spent" FORCE ROW LEVEL SECURITY;
CREATE POLICY "survey_spent_use" ON "survey_spent" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "survey_spent_region" ON "survey_spent" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "survey_letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_letter" FORCE ROW LEVEL SECURITY;
CREATE POLICY "survey_letter_use" ON "survey_letter" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "survey_letter_region" ON "survey_letter" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "survey_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "survey_answer_use" ON "survey_answer" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "survey_answer_region" ON "survey_answer" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "survey_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "survey_comment_use" ON "survey_comment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "survey_comment_region" ON "survey_comment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
