-- The devices on which a person lets himself be told. Where a device is reached lies sealed.
CREATE TABLE "push_device" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" BYTEA NOT NULL,
    "place_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("region_id","id")
);

-- One browser tells one person: whoever asks for it last.
CREATE UNIQUE INDEX "push_device_region_id_place_hash_key" ON "push_device"("region_id", "place_hash");
CREATE INDEX "push_device_region_id_employee_id_idx" ON "push_device"("region_id", "employee_id");

ALTER TABLE "push_device" ADD CONSTRAINT "push_device_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_name_check" CHECK (length("name") <= 200);

GRANT SELECT, INSERT, DELETE ON "push_device" TO kinerja_app;
ALTER TABLE "push_device" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "push_device" FORCE ROW LEVEL SECURITY;
CREATE POLICY "push_device_use" ON "push_device" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "push_device_region" ON "push_device" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
