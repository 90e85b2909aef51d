-- The draft of an appointment's decree is a paper with a code as the others are.
ALTER TABLE "paper" DROP CONSTRAINT "paper_kind_check";
ALTER TABLE "paper" ADD CONSTRAINT "paper_kind_check" CHECK ("kind" IN ('PLAN', 'ROLE_MATRIX', 'QUARTERLY_REVIEW', 'ANNUAL_REVIEW', 'MONTH_RECAP', 'UNIT_REVIEW', 'DECREE_DRAFT'));
