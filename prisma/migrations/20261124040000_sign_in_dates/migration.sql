-- When somebody first and last signed in: sessions go after a while, and adoption is reckoned over many people at once.
ALTER TABLE "account" ADD COLUMN "first_signed_in_at" TIMESTAMPTZ(3), ADD COLUMN "last_signed_in_at" TIMESTAMPTZ(3);

ALTER TABLE "account" ADD CONSTRAINT "account_signed_in" CHECK (
  ("first_signed_in_at" IS NULL) = ("last_signed_in_at" IS NULL) AND "first_signed_in_at" <= "last_signed_in_at"
);

-- The trail knows who signed in before; region by region, since the owner too sees nothing without one.
DO $$
DECLARE one integer;
BEGIN
  FOR one IN SELECT "id" FROM "region" LOOP
    EXECUTE format('SET LOCAL app.region_id = %L', one);
    UPDATE "account" a SET "first_signed_in_at" = s.first, "last_signed_in_at" = s.last
    FROM (SELECT "subject_id", min("at") AS first, max("at") AS last FROM "audit_event"
          WHERE "region_id" = one AND "event" = 'session.started' GROUP BY "subject_id") s
    WHERE a."region_id" = one AND a."id"::text = s."subject_id"::text;
  END LOOP;
  SET LOCAL app.region_id = '';
END $$;
