-- What a unit does in the year for its goals (rencana unit, from its renstra), beside what its head promised.
ALTER TABLE "unit_agreement" ADD COLUMN "plan" TEXT;
