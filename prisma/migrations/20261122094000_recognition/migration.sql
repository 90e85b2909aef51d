-- Thanks between colleagues, tied to a behaviour.
-- CreateTable
CREATE TABLE "kudos" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "behaviour" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "kudos_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "kudos_region_id_giver_id_given_at_idx" ON "kudos"("region_id", "giver_id", "given_at");

-- CreateIndex
CREATE INDEX "kudos_region_id_receiver_id_given_at_idx" ON "kudos"("region_id", "receiver_id", "given_at");

-- CreateIndex
CREATE INDEX "kudos_region_id_unit_id_given_at_idx" ON "kudos"("region_id", "unit_id", "given_at");

-- CreateIndex
CREATE UNIQUE INDEX "kudos_region_id_giver_id_receiver_id_given_on_key" ON "kudos"("region_id", "giver_id", "receiver_id", "given_on");

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_region_id_giver_id_fkey" FOREIGN KEY ("region_id", "giver_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_region_id_receiver_id_fkey" FOREIGN KEY ("region_id", "receiver_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_region_id_unit_id_fkey" FOREIGN KEY ("region_id", "unit_id") REFERENCES "unit"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "kudos" ADD CONSTRAINT "kudos_two_check" CHECK ("giver_id" <> "receiver_id");
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_behaviour_check" CHECK ("behaviour" IN ('SERVICE_ORIENTED', 'ACCOUNTABLE', 'COMPETENT', 'HARMONIOUS', 'LOYAL', 'ADAPTIVE', 'COLLABORATIVE'));

GRANT SELECT, INSERT ON "kudos" TO kinerja_app;
-- What was said stays as it was said; it can only be taken back.
GRANT UPDATE ("withdrawn_at", "version") ON "kudos" TO kinerja_app;

ALTER TABLE "kudos" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "kudos" FORCE ROW LEVEL SECURITY;
CREATE POLICY "kudos_use" ON "kudos" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "kudos_region" ON "kudos" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
