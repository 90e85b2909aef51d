-- A word on a course may be the night's and nobody's.
-- AlterTable
ALTER TABLE "course_effect" ALTER COLUMN "computed_by" DROP NOT NULL;
