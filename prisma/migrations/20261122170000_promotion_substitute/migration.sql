-- A relation of everybody who may decide is no dead end: an officer names another, a second one confirms, all can read it.
-- CreateTable
CREATE TABLE "promotion_substitute" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "named_by" UUID NOT NULL,
    "named_by_name" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_by_name" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "promotion_substitute_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "promotion_substitute_region_id_account_id_idx" ON "promotion_substitute"("region_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_substitute_region_id_round_id_account_id_key" ON "promotion_substitute"("region_id", "round_id", "account_id");

-- AddForeignKey
ALTER TABLE "promotion_substitute" ADD CONSTRAINT "promotion_substitute_region_id_round_id_fkey" FOREIGN KEY ("region_id", "round_id") REFERENCES "promotion_round"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_substitute" ADD CONSTRAINT "promotion_substitute_region_id_account_id_fkey" FOREIGN KEY ("region_id", "account_id") REFERENCES "account"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "promotion_substitute" ADD CONSTRAINT "promotion_substitute_confirmed_check" CHECK (("confirmed_by" IS NULL) = ("confirmed_at" IS NULL) AND ("confirmed_by" IS NULL) = ("confirmed_by_name" IS NULL) AND "confirmed_by" IS DISTINCT FROM "named_by");

GRANT SELECT, INSERT ON "promotion_substitute" TO kinerja_app;
GRANT UPDATE ("confirmed_by", "confirmed_by_name", "confirmed_at") ON "promotion_substitute" TO kinerja_app;

ALTER TABLE "promotion_substitute" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promotion_substitute" FORCE ROW LEVEL SECURITY;
CREATE POLICY "promotion_substitute_use" ON "promotion_substitute" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "promotion_substitute_region" ON "promotion_substitute" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
