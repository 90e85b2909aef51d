-- What the staff think of the career system, answered without a name (docs/decisions/0008): who was given a token and what was
-- answered meet in no column.
-- CreateTable
CREATE TABLE "staff_survey" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "statements" JSONB NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_survey_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "staff_survey_key" (
    "region_id" INTEGER NOT NULL,
    "survey_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,

    CONSTRAINT "staff_survey_key_pkey" PRIMARY KEY ("region_id","survey_id","unit_id")
);

-- CreateTable
CREATE TABLE "staff_survey_token" (
    "region_id" INTEGER NOT NULL,
    "survey_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "staff_survey_token_pkey" PRIMARY KEY ("region_id","survey_id","employee_id")
);

-- CreateTable
CREATE TABLE "staff_survey_spent" (
    "region_id" INTEGER NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "survey_id" UUID NOT NULL,

    CONSTRAINT "staff_survey_spent_pkey" PRIMARY KEY ("region_id","token_hash")
);

-- CreateTable
CREATE TABLE "staff_survey_letter" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "staff_survey_letter_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "staff_survey_answer" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "ratings" TEXT NOT NULL,

    CONSTRAINT "staff_survey_answer_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "staff_survey_reply" (
    "region_id" INTEGER NOT NULL,
    "survey_id" UUID NOT NULL,
    "statement" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_survey_reply_pkey" PRIMARY KEY ("region_id","survey_id","statement")
);

-- CreateIndex
CREATE INDEX "staff_survey_region_id_closes_on_idx" ON "staff_survey"("region_id", "closes_on");

-- CreateIndex
CREATE INDEX "staff_survey_key_region_id_unit_id_idx" ON "staff_survey_key"("region_id", "unit_id");

-- CreateIndex
CREATE INDEX "staff_survey_token_region_id_employee_id_idx" ON "staff_survey_token"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "staff_survey_letter_region_id_survey_id_unit_id_idx" ON "staff_survey_letter"("region_id", "survey_id", "unit_id");

-- CreateIndex
CREATE INDEX "staff_survey_answer_region_id_survey_id_unit_id_idx" ON "staff_survey_answer"("region_id", "survey_id", "unit_id");

-- CreateIndex
CREATE INDEX "staff_survey_answer_region_id_unit_id_idx" ON "staff_survey_answer"("region_id", "unit_id");

-- AddForeignKey
ALTER TABLE "staff_survey_key" ADD CONSTRAINT "staff_survey_key_region_id_survey_id_fkey" FOREIGN KEY ("region_id", "survey_id") REFERENCES "staff_survey"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_survey_key" ADD CONSTRAINT "staff_survey_key_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_survey_token" ADD CONSTRAINT "staff_survey_token_region_id_survey_id_fkey" FOREIGN KEY ("region_id", "survey_id") REFERENCES "staff_survey"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_survey_token" ADD CONSTRAINT "staff_survey_token_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_survey_answer" ADD CONSTRAINT "staff_survey_answer_region_id_survey_id_fkey" FOREIGN KEY ("region_id", "survey_id") REFERENCES "staff_survey"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_survey_answer" ADD CONSTRAINT "staff_survey_answer_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_survey_reply" ADD CONSTRAINT "staff_survey_reply_region_id_survey_id_fkey" FOREIGN KEY ("region_id", "survey_id") REFERENCES "staff_survey"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "staff_survey" ADD CONSTRAINT "staff_survey_span_check" CHECK ("closes_on" >= "opens_on");
-- One at a time, so that there is one to answer on each day.
ALTER TABLE "staff_survey" ADD CONSTRAINT "staff_survey_one_a_day" EXCLUDE USING gist ("region_id" WITH =, daterange("opens_on", "closes_on", '[]') WITH &&);
-- Of one size, so that nothing is told by it.
ALTER TABLE "staff_survey_letter" ADD CONSTRAINT "staff_survey_letter_size_check" CHECK (octet_length("sealed") = 2076);
ALTER TABLE "staff_survey_answer" ADD CONSTRAINT "staff_survey_answer_ratings_check" CHECK ("ratings" ~ '^[1-4]{3,8}$');
ALTER TABLE "staff_survey_reply" ADD CONSTRAINT "staff_survey_reply_statement_check" CHECK ("statement" BETWEEN 0 AND 7);

-- What is asked stays as it was asked; what is released is never changed; what waits is only put in and taken out.
GRANT SELECT, INSERT ON "staff_survey", "staff_survey_key", "staff_survey_answer", "staff_survey_reply" TO kinerja_app;
GRANT UPDATE ("released_at") ON "staff_survey" TO kinerja_app;
GRANT UPDATE ("text", "by_name", "at", "version") ON "staff_survey_reply" TO kinerja_app;
GRANT SELECT, INSERT, DELETE ON "staff_survey_token", "staff_survey_spent", "staff_survey_letter" TO kinerja_app;

ALTER TABLE "staff_survey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_use" ON "staff_survey" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_region" ON "staff_survey" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "staff_survey_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_key_use" ON "staff_survey_key" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_key_region" ON "staff_survey_key" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "staff_survey_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_token_use" ON "staff_survey_token" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_token_region" ON "staff_survey_token" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "staff_survey_spent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey_spent" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_spent_use" ON "staff_survey_spent" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_spent_region" ON "staff_survey_spent" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "staff_survey_letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey_letter" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_letter_use" ON "staff_survey_letter" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_letter_region" ON "staff_survey_letter" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "staff_survey_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_answer_use" ON "staff_survey_answer" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_answer_region" ON "staff_survey_answer" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "staff_survey_reply" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_survey_reply" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_survey_reply_use" ON "staff_survey_reply" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "staff_survey_reply_region" ON "staff_survey_reply" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
