-- Citizens read which post published or corrected a number, never whose name.
-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "published_as" TEXT;
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_as_check" CHECK (char_length("published_as") BETWEEN 1 AND 400);
-- A correction says why, a first version corrects nothing.
ALTER TABLE "publication" ADD CONSTRAINT "publication_note_check" CHECK (("version" = 1) = ("note" IS NULL));
-- CreateIndex
CREATE INDEX "publication_region_id_published_at_idx" ON "publication"("region_id", "published_at");
