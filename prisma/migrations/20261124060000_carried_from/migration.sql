-- A number that was carried from a survey is published as the survey is, not a second time.
-- AlterTable
ALTER TABLE "indicator_value" ADD COLUMN     "carried_from" TEXT;
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_carried_check" CHECK ("carried_from" IS NULL OR "source" = 'SURVEY');
