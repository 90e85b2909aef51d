-- Nine statements about a leader, answered without a name (docs/decisions/0008). Who was given a token and what was answered
-- meet in no column: no row of an answer has a time, a person, a token, or an id that tells of an order.

-- CreateTable
CREATE TABLE "statement_key" (
    "region_id" INTEGER NOT NULL,
    "leader_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,

    CONSTRAINT "statement_key_pkey" PRIMARY KEY ("region_id","leader_id","year","quarter")
);

-- CreateTable
CREATE TABLE "statement_token" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,

    CONSTRAINT "statement_token_pkey" PRIMARY KEY ("region_id","employee_id","leader_id","year","quarter")
);

-- CreateTable
CREATE TABLE "statement_spent" (
    "region_id" INTEGER NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,

    CONSTRAINT "statement_spent_pkey" PRIMARY KEY ("region_id","token_hash")
);

-- CreateTable
CREATE TABLE "statement_mailbox" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "statement_mailbox_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "statement_answer" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "ratings" TEXT NOT NULL,

    CONSTRAINT "statement_answer_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "statement_comment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "statement_comment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "statement_mailbox_region_id_leader_id_year_quarter_idx" ON "statement_mailbox"("region_id", "leader_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "statement_answer_region_id_leader_id_year_quarter_idx" ON "statement_answer"("region_id", "leader_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "statement_comment_region_id_leader_id_year_quarter_idx" ON "statement_comment"("region_id", "leader_id", "year", "quarter");

-- AddForeignKey
ALTER TABLE "statement_key" ADD CONSTRAINT "statement_key_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_token" ADD CONSTRAINT "statement_token_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_comment" ADD CONSTRAINT "statement_comment_region_id_leader_id_fkey" FOREIGN KEY ("region_id", "leader_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "statement_key" ADD CONSTRAINT "statement_key_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "statement_token" ADD CONSTRAINT "statement_token_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "statement_spent" ADD CONSTRAINT "statement_spent_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "statement_mailbox" ADD CONSTRAINT "statement_mailbox_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "statement_comment" ADD CONSTRAINT "statement_comment_quarter_check" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "statement_token" ADD CONSTRAINT "statement_token_not_self_check" CHECK ("employee_id" <> "leader_id");
-- Of one size, so that a long comment is not told from none.
ALTER TABLE "statement_mailbox" ADD CONSTRAINT "statement_mailbox_size_check" CHECK (octet_length("sealed") = 2076);
ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_ratings_check" CHECK ("ratings" ~ '^[1-4]{9}$');

-- What is released is never changed; what waits is only put in and taken out.
GRANT SELECT, INSERT ON "statement_key", "statement_answer", "statement_comment" TO kinerja_app;
GRANT SELECT, INSERT, DELETE ON "statement_token", "statement_spent", "statement_mailbox" TO kinerja_app;

ALTER TABLE "statement_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY "statement_key_use" ON "statement_key" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "statement_key_region" ON "statement_key" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "statement_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY "statement_token_use" ON "statement_token" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "statement_token_region" ON "statement_token" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "statement_spent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_spent" FORCE ROW LEVEL SECURITY;
CREATE POLICY "statement_spent_use" ON "statement_spent" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "statement_spent_region" ON "statement_spent" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "statement_mailbox" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_mailbox" FORCE ROW LEVEL SECURITY;
CREATE POLICY "statement_mailbox_use" ON "statement_mailbox" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "statement_mailbox_region" ON "statement_mailbox" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "statement_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY "statement_answer_use" ON "statement_answer" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "statement_answer_region" ON "statement_answer" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
ALTER TABLE "statement_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statement_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "statement_comment_use" ON "statement_comment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "statement_comment_region" ON "statement_comment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
