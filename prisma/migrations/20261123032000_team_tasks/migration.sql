-- What the people of one unit do together, and the words about it.
-- CreateTable
CREATE TABLE "team_task" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "assignee_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "account_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_task_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "team_comment" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_comment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "team_task_region_id_unit_id_state_due_on_idx" ON "team_task"("region_id", "unit_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "team_task_region_id_assignee_id_idx" ON "team_task"("region_id", "assignee_id");

-- CreateIndex
CREATE INDEX "team_comment_region_id_task_id_at_idx" ON "team_comment"("region_id", "task_id", "at");

-- AddForeignKey
ALTER TABLE "team_task" ADD CONSTRAINT "team_task_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_task" ADD CONSTRAINT "team_task_region_id_assignee_id_fkey" FOREIGN KEY ("region_id", "assignee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_comment" ADD CONSTRAINT "team_comment_region_id_task_id_fkey" FOREIGN KEY ("region_id", "task_id") REFERENCES "team_task"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "team_task" ADD CONSTRAINT "team_task_state_check" CHECK ("state" IN ('OPEN', 'DONE', 'DROPPED'));
ALTER TABLE "team_task" ADD CONSTRAINT "team_task_title_check" CHECK (char_length("title") BETWEEN 1 AND 200);
ALTER TABLE "team_comment" ADD CONSTRAINT "team_comment_text_check" CHECK (char_length("text") BETWEEN 1 AND 1000);

GRANT SELECT, INSERT ON "team_task", "team_comment" TO kinerja_app;
GRANT UPDATE ("state", "moved_at", "version") ON "team_task" TO kinerja_app;

ALTER TABLE "team_task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "team_task" FORCE ROW LEVEL SECURITY;
CREATE POLICY "team_task_use" ON "team_task" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "team_task_region" ON "team_task" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "team_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "team_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "team_comment_use" ON "team_comment" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "team_comment_region" ON "team_comment" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
