-- Questions to the personnel agency, the help that grows from them, and what is difficult on a screen.
-- CreateTable
CREATE TABLE "help_question" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "page" TEXT,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_on" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "employee_id" UUID,
    "by_name" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "help_question_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "help_entry" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "question_id" UUID,
    "category" TEXT NOT NULL,
    "page" TEXT,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "updated_on" DATE NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "help_entry_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "help_wish" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "page" TEXT,
    "text" TEXT NOT NULL,
    "headline" TEXT,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "sent_on" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "also" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "help_wish_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "help_wish_vote" (
    "region_id" INTEGER NOT NULL,
    "wish_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "help_wish_vote_pkey" PRIMARY KEY ("region_id","wish_id","account_id")
);

-- CreateIndex
CREATE INDEX "help_question_region_id_account_id_asked_on_idx" ON "help_question"("region_id", "account_id", "asked_on");

-- CreateIndex
CREATE INDEX "help_question_region_id_employee_id_idx" ON "help_question"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "help_question_region_id_answered_at_asked_at_idx" ON "help_question"("region_id", "answered_at", "asked_at");

-- CreateIndex
CREATE INDEX "help_entry_region_id_page_updated_on_idx" ON "help_entry"("region_id", "page", "updated_on");

-- CreateIndex
CREATE INDEX "help_entry_region_id_updated_on_id_idx" ON "help_entry"("region_id", "updated_on", "id");

-- CreateIndex
CREATE INDEX "help_wish_region_id_account_id_sent_on_idx" ON "help_wish"("region_id", "account_id", "sent_on");

-- CreateIndex
CREATE UNIQUE INDEX "help_entry_region_id_question_id_key" ON "help_entry"("region_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "help_wish_region_id_number_key" ON "help_wish"("region_id", "number");

-- AddForeignKey
ALTER TABLE "help_question" ADD CONSTRAINT "help_question_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "help_entry" ADD CONSTRAINT "help_entry_region_id_question_id_fkey" FOREIGN KEY ("region_id", "question_id") REFERENCES "help_question"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "help_wish_vote" ADD CONSTRAINT "help_wish_vote_region_id_wish_id_fkey" FOREIGN KEY ("region_id", "wish_id") REFERENCES "help_wish"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "help_question" ADD CONSTRAINT "help_question_category_check" CHECK ("category" IN ('USE', 'DATA', 'RULE', 'ACCOUNT', 'OTHER'));
ALTER TABLE "help_question" ADD CONSTRAINT "help_question_text_check" CHECK (char_length("text") BETWEEN 1 AND 1000 AND char_length("answer") <= 2000);
ALTER TABLE "help_question" ADD CONSTRAINT "help_question_answered_check" CHECK (("answer" IS NULL) = ("answered_at" IS NULL) AND ("read_at" IS NULL OR "answered_at" IS NOT NULL));
ALTER TABLE "help_entry" ADD CONSTRAINT "help_entry_category_check" CHECK ("category" IN ('USE', 'DATA', 'RULE', 'ACCOUNT', 'OTHER'));
ALTER TABLE "help_entry" ADD CONSTRAINT "help_entry_text_check" CHECK (char_length("question") BETWEEN 1 AND 200 AND char_length("answer") BETWEEN 1 AND 2000);
ALTER TABLE "help_wish" ADD CONSTRAINT "help_wish_text_check" CHECK (char_length("text") BETWEEN 1 AND 600 AND char_length("headline") BETWEEN 1 AND 120 AND char_length("answer") <= 1000);
ALTER TABLE "help_wish" ADD CONSTRAINT "help_wish_state_check" CHECK ("state" IN ('RECEIVED', 'IN_PROGRESS', 'DONE', 'DECLINED'));
-- What was taken up or ended says how, under a headline that all may read.
ALTER TABLE "help_wish" ADD CONSTRAINT "help_wish_answer_check" CHECK ("state" = 'RECEIVED' OR ("answer" IS NOT NULL AND "headline" IS NOT NULL));
ALTER TABLE "help_wish" ADD CONSTRAINT "help_wish_counts_check" CHECK ("number" >= 1 AND "also" >= 0);
-- Of an address its place in the menu, and no more: letters, never an id.
ALTER TABLE "help_question" ADD CONSTRAINT "help_question_page_check" CHECK ("page" ~ '^(/[a-z-]+)+$');
ALTER TABLE "help_entry" ADD CONSTRAINT "help_entry_page_check" CHECK ("page" ~ '^(/[a-z-]+)+$');
ALTER TABLE "help_wish" ADD CONSTRAINT "help_wish_page_check" CHECK ("page" ~ '^(/[a-z-]+)+$');

GRANT SELECT, INSERT ON "help_question", "help_entry", "help_wish", "help_wish_vote" TO kinerja_app;
GRANT UPDATE ("answer", "answered_at", "read_at", "version") ON "help_question" TO kinerja_app;
GRANT UPDATE ("category", "page", "question", "answer", "updated_on", "withdrawn", "version") ON "help_entry" TO kinerja_app;
GRANT UPDATE ("headline", "state", "answer", "also", "version") ON "help_wish" TO kinerja_app;

ALTER TABLE "help_question" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_question" FORCE ROW LEVEL SECURITY;
CREATE POLICY "help_question_use" ON "help_question" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "help_question_region" ON "help_question" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "help_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY "help_entry_use" ON "help_entry" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "help_entry_region" ON "help_entry" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "help_wish" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_wish" FORCE ROW LEVEL SECURITY;
CREATE POLICY "help_wish_use" ON "help_wish" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "help_wish_region" ON "help_wish" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "help_wish_vote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_wish_vote" FORCE ROW LEVEL SECURITY;
CREATE POLICY "help_wish_vote_use" ON "help_wish_vote" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "help_wish_vote_region" ON "help_wish_vote" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
