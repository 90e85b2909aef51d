-- The common room: topics and posts, support, moderation with reasons, points that became somebody's task, and meetings.
-- CreateTable
CREATE TABLE "forum_topic" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author_id" UUID,
    "by_name" TEXT NOT NULL,
    "by_post" TEXT,
    "session_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "posts" INTEGER NOT NULL DEFAULT 1,
    "votes" INTEGER NOT NULL DEFAULT 0,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forum_topic_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "forum_post" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "opening" BOOLEAN NOT NULL,
    "author_id" UUID,
    "by_name" TEXT NOT NULL,
    "by_post" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "standing" TEXT NOT NULL DEFAULT 'SHOWN',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forum_post_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "forum_post_wording" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forum_post_wording_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "forum_mention" (
    "region_id" INTEGER NOT NULL,
    "post_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "forum_mention_pkey" PRIMARY KEY ("region_id","post_id","employee_id")
);

-- CreateTable
CREATE TABLE "forum_vote" (
    "region_id" INTEGER NOT NULL,
    "topic_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "forum_vote_pkey" PRIMARY KEY ("region_id","topic_id","account_id")
);

-- CreateTable
CREATE TABLE "forum_reading" (
    "region_id" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forum_reading_pkey" PRIMARY KEY ("region_id","account_id")
);

-- CreateTable
CREATE TABLE "forum_judgement" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "forum_judgement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "forum_point" (
    "region_id" INTEGER NOT NULL,
    "topic_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "moved_on" DATE NOT NULL,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forum_point_pkey" PRIMARY KEY ("region_id","topic_id")
);

-- CreateTable
CREATE TABLE "forum_move" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "forum_move_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "forum_session" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PLANNED',
    "minutes" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forum_session_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "forum_topic_region_id_last_at_id_idx" ON "forum_topic"("region_id", "last_at", "id");

-- CreateIndex
CREATE INDEX "forum_topic_region_id_category_last_at_idx" ON "forum_topic"("region_id", "category", "last_at");

-- CreateIndex
CREATE INDEX "forum_topic_region_id_author_id_idx" ON "forum_topic"("region_id", "author_id");

-- CreateIndex
CREATE INDEX "forum_topic_region_id_session_id_idx" ON "forum_topic"("region_id", "session_id");

-- CreateIndex
CREATE INDEX "forum_post_region_id_topic_id_at_id_idx" ON "forum_post"("region_id", "topic_id", "at", "id");

-- CreateIndex
CREATE INDEX "forum_post_region_id_author_id_idx" ON "forum_post"("region_id", "author_id");

-- CreateIndex
CREATE INDEX "forum_post_wording_region_id_post_id_idx" ON "forum_post_wording"("region_id", "post_id");

-- CreateIndex
CREATE INDEX "forum_mention_region_id_employee_id_idx" ON "forum_mention"("region_id", "employee_id");

-- CreateIndex
CREATE INDEX "forum_judgement_region_id_post_id_at_idx" ON "forum_judgement"("region_id", "post_id", "at");

-- CreateIndex
CREATE INDEX "forum_point_region_id_state_moved_on_idx" ON "forum_point"("region_id", "state", "moved_on");

-- CreateIndex
CREATE INDEX "forum_point_region_id_unit_id_idx" ON "forum_point"("region_id", "unit_id");

-- CreateIndex
CREATE INDEX "forum_move_region_id_topic_id_at_idx" ON "forum_move"("region_id", "topic_id", "at");

-- CreateIndex
CREATE INDEX "forum_move_region_id_unit_id_idx" ON "forum_move"("region_id", "unit_id");

-- CreateIndex
CREATE INDEX "forum_session_region_id_held_on_idx" ON "forum_session"("region_id", "held_on");

-- AddForeignKey
ALTER TABLE "forum_topic" ADD CONSTRAINT "forum_topic_region_id_session_id_fkey" FOREIGN KEY ("region_id", "session_id") REFERENCES "forum_session"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_region_id_topic_id_fkey" FOREIGN KEY ("region_id", "topic_id") REFERENCES "forum_topic"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_post_wording" ADD CONSTRAINT "forum_post_wording_region_id_post_id_fkey" FOREIGN KEY ("region_id", "post_id") REFERENCES "forum_post"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_mention" ADD CONSTRAINT "forum_mention_region_id_post_id_fkey" FOREIGN KEY ("region_id", "post_id") REFERENCES "forum_post"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_mention" ADD CONSTRAINT "forum_mention_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_vote" ADD CONSTRAINT "forum_vote_region_id_topic_id_fkey" FOREIGN KEY ("region_id", "topic_id") REFERENCES "forum_topic"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_judgement" ADD CONSTRAINT "forum_judgement_region_id_post_id_fkey" FOREIGN KEY ("region_id", "post_id") REFERENCES "forum_post"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_point" ADD CONSTRAINT "forum_point_region_id_topic_id_fkey" FOREIGN KEY ("region_id", "topic_id") REFERENCES "forum_topic"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_point" ADD CONSTRAINT "forum_point_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_move" ADD CONSTRAINT "forum_move_region_id_topic_id_fkey" FOREIGN KEY ("region_id", "topic_id") REFERENCES "forum_topic"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_move" ADD CONSTRAINT "forum_move_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "forum_topic" ADD CONSTRAINT "forum_topic_category_check" CHECK ("category" IN ('OPINION', 'SUGGESTION', 'COMPLAINT', 'QUESTION', 'IDEA', 'PRACTICE', 'STORY'));
ALTER TABLE "forum_topic" ADD CONSTRAINT "forum_topic_title_check" CHECK (char_length("title") BETWEEN 1 AND 120);
ALTER TABLE "forum_topic" ADD CONSTRAINT "forum_topic_counts_check" CHECK ("posts" >= 1 AND "votes" >= 0);
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_text_check" CHECK (char_length("text") BETWEEN 1 AND 4000);
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_standing_check" CHECK ("standing" IN ('SHOWN', 'HIDDEN', 'CONTESTED', 'UPHELD'));
-- Without a name comes what opens a topic, and nothing else.
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_author_check" CHECK ("author_id" IS NOT NULL OR "opening");
CREATE UNIQUE INDEX "forum_post_one_opening" ON "forum_post" ("region_id", "topic_id") WHERE "opening";
ALTER TABLE "forum_judgement" ADD CONSTRAINT "forum_judgement_act_check" CHECK ("act" IN ('hide', 'object', 'restore', 'uphold'));
ALTER TABLE "forum_point" ADD CONSTRAINT "forum_point_state_check" CHECK ("state" IN ('RECEIVED', 'STUDIED', 'IN_PROGRESS', 'DONE', 'DECLINED', 'TRIAL', 'ADOPTED', 'DROPPED'));
-- What came to an end says how.
ALTER TABLE "forum_point" ADD CONSTRAINT "forum_point_outcome_check" CHECK (("outcome" IS NOT NULL) = ("state" IN ('DONE', 'DECLINED', 'ADOPTED', 'DROPPED')));
ALTER TABLE "forum_move" ADD CONSTRAINT "forum_move_check" CHECK ("move" IN ('open', 'study', 'start', 'report', 'finish', 'decline', 'pass_on', 'reopen', 'try', 'adopt', 'drop'));
ALTER TABLE "forum_session" ADD CONSTRAINT "forum_session_state_check" CHECK ("state" IN ('PLANNED', 'HELD', 'CALLED_OFF'));
ALTER TABLE "forum_session" ADD CONSTRAINT "forum_session_minutes_check" CHECK (("state" = 'PLANNED') = ("minutes" IS NULL));
ALTER TABLE "forum_session" ADD CONSTRAINT "forum_session_hours_check" CHECK ("from_minute" >= 0 AND "from_minute" < "to_minute" AND "to_minute" <= 1440);

GRANT SELECT, INSERT ON "forum_topic", "forum_post", "forum_post_wording", "forum_mention", "forum_vote", "forum_reading", "forum_judgement", "forum_point", "forum_move", "forum_session" TO kinerja_app;
GRANT UPDATE ("title", "last_at", "posts", "votes", "hidden", "version") ON "forum_topic" TO kinerja_app;
GRANT UPDATE ("text", "edited_at", "standing", "version") ON "forum_post" TO kinerja_app;
GRANT UPDATE ("through") ON "forum_reading" TO kinerja_app;
GRANT DELETE ON "forum_vote" TO kinerja_app;
GRANT UPDATE ("unit_id", "state", "moved_on", "outcome", "version") ON "forum_point" TO kinerja_app;
GRANT UPDATE ("state", "minutes", "version") ON "forum_session" TO kinerja_app;

ALTER TABLE "forum_topic" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_topic" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_topic_use" ON "forum_topic" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_topic_region" ON "forum_topic" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_post" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_post" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_post_use" ON "forum_post" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_post_region" ON "forum_post" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_post_wording" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_post_wording" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_post_wording_use" ON "forum_post_wording" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_post_wording_region" ON "forum_post_wording" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_mention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_mention" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_mention_use" ON "forum_mention" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_mention_region" ON "forum_mention" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_vote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_vote" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_vote_use" ON "forum_vote" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_vote_region" ON "forum_vote" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_reading" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_reading_use" ON "forum_reading" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_reading_region" ON "forum_reading" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_judgement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_judgement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_judgement_use" ON "forum_judgement" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_judgement_region" ON "forum_judgement" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_point" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_point" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_point_use" ON "forum_point" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_point_region" ON "forum_point" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_move_use" ON "forum_move" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_move_region" ON "forum_move" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_session_use" ON "forum_session" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_session_region" ON "forum_session" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
