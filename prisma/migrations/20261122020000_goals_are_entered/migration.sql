-- BKD enters what so far only the seed knew: who saves a vision has seen what stands, a mission ends like a goal does,
-- and a spreadsheet of goals waits as one document between its preview and its application.
ALTER TABLE "vision" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "mission" ADD COLUMN     "ended_on" DATE;

-- CreateTable
CREATE TABLE "goal_import" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "vision_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "goal_import_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "goal_import_region_id_vision_id_idx" ON "goal_import"("region_id", "vision_id");

-- CreateIndex
CREATE INDEX "goal_import_region_id_created_at_idx" ON "goal_import"("region_id", "created_at");

-- AddForeignKey
ALTER TABLE "goal_import" ADD CONSTRAINT "goal_import_region_id_vision_id_fkey" FOREIGN KEY ("region_id", "vision_id") REFERENCES "vision"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "vision" ADD CONSTRAINT "vision_span_check" CHECK ("end_year" >= "start_year");
GRANT SELECT, INSERT, UPDATE ON "goal_import" TO kinerja_app;
ALTER TABLE "goal_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "goal_import_use" ON "goal_import" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "goal_import_region" ON "goal_import" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
