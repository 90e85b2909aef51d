-- Where and when a person is told of what waits for him.
CREATE TABLE "notice_setting" (
    "region_id" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "address" BYTEA,
    "confirmed_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_sent_at" TIMESTAMPTZ(3),
    "digest_at" INTEGER NOT NULL DEFAULT 930,
    "muted" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "last_digest_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notice_setting_pkey" PRIMARY KEY ("region_id","employee_id")
);

ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_region_id_employee_id_fkey" FOREIGN KEY ("region_id", "employee_id") REFERENCES "employee"("region_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Quiet before seven and after six.
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_digest_at_check" CHECK ("digest_at" BETWEEN 420 AND 1080);
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_confirmed_check" CHECK ("confirmed_at" IS NULL OR "address" IS NOT NULL);
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_code_check" CHECK (("code_hash" IS NULL) = ("code_sent_at" IS NULL));
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_muted_check" CHECK ("muted" <@ ARRAY['RETURNED_LOGS', 'LOGS_TO_DECIDE', 'PLANS_TO_AGREE', 'FEEDBACK_ASKED', 'UNREAD_FEEDBACK', 'REVIEWS_TO_READ']);

GRANT SELECT, INSERT ON "notice_setting" TO kinerja_app;
GRANT UPDATE ("address", "confirmed_at", "code_hash", "code_sent_at", "digest_at", "muted", "last_digest_on", "version") ON "notice_setting" TO kinerja_app;
ALTER TABLE "notice_setting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notice_setting" FORCE ROW LEVEL SECURITY;
CREATE POLICY "notice_setting_use" ON "notice_setting" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "notice_setting_region" ON "notice_setting" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
