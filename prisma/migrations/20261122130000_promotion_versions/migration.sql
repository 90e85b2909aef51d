-- A lawful change of a round's rules is a further version of them, published beside the one before. Versions are written once,
-- each after the other, and only while people may still apply.
-- AlterTable
ALTER TABLE "promotion_rules" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "reason" TEXT,
DROP CONSTRAINT "promotion_rules_pkey",
ADD CONSTRAINT "promotion_rules_pkey" PRIMARY KEY ("region_id", "round_id", "version");
ALTER TABLE "promotion_rules" ALTER COLUMN "version" DROP DEFAULT;

ALTER TABLE "promotion_rules" ADD CONSTRAINT "promotion_rules_version_check" CHECK ("version" BETWEEN 1 AND 50 AND ("version" = 1) = ("reason" IS NULL));
-- A seat stays with its account for ever; whoever comes by a change takes the next one.
ALTER TABLE "promotion_panelist" DROP CONSTRAINT "promotion_panelist_seat_check";
ALTER TABLE "promotion_panelist" ADD CONSTRAINT "promotion_panelist_seat_check" CHECK ("seat" BETWEEN 1 AND 99);
-- Not even the application's own hand adds a version once the call is closed, or one that does not follow from the one before.
-- A function, since a policy cannot ask its own table.
CREATE FUNCTION promotion_rules_follow("region" INTEGER, "round" UUID, "after" INTEGER, "amends" JSONB, "why" TEXT, "confirmed" TIMESTAMPTZ)
RETURNS BOOLEAN LANGUAGE SQL STABLE SET search_path = public AS $$
  SELECT EXISTS (
    SELECT FROM promotion_rules p JOIN region g ON g.id = p.region_id
    WHERE p.region_id = $1 AND p.round_id = $2 AND p.version = $3
      AND p.hash = $4 ->> 'hash' AND $5 = $4 ->> 'reason'
      AND ($6 AT TIME ZONE g.zone)::date <= (p.document #>> '{calendar,closesOn}')::date
  )
$$;
DROP POLICY "promotion_rules_use" ON "promotion_rules";
CREATE POLICY "promotion_rules_use" ON "promotion_rules" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (
  current_user <> 'kinerja_app' OR EXISTS (
    SELECT FROM "promotion_round" r
    WHERE r."region_id" = "promotion_rules"."region_id" AND r."id" = "promotion_rules"."round_id"
      AND r."status" = CASE WHEN "promotion_rules"."version" = 1 THEN 'DRAFT' ELSE 'ANNOUNCED' END
  ) AND (
    "version" = 1
    OR promotion_rules_follow("region_id", "round_id", "version" - 1, "document" -> 'amends', "reason", "confirmed_at")
  )
);
