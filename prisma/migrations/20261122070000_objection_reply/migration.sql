-- The person answers the assessor's explanation once, before the decision: both sides are heard on what the other said.
ALTER TABLE "objection" ADD COLUMN     "replied_at" TIMESTAMPTZ(3),
ADD COLUMN     "reply" TEXT;
ALTER TABLE "objection" ADD CONSTRAINT "objection_reply_check" CHECK (("reply" IS NULL) = ("replied_at" IS NULL) AND ("reply" IS NULL OR "explained_at" IS NOT NULL));
