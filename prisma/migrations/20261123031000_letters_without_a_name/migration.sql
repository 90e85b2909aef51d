-- Words without a name: who took a token, which were used, and the letters that wait, with no way from one to another.
-- CreateTable
CREATE TABLE "forum_box" (
    "region_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "released_on" DATE,

    CONSTRAINT "forum_box_pkey" PRIMARY KEY ("region_id","number")
);

-- CreateTable
CREATE TABLE "forum_box_token" (
    "region_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "forum_box_token_pkey" PRIMARY KEY ("region_id","number","account_id")
);

-- CreateTable
CREATE TABLE "forum_box_spent" (
    "region_id" INTEGER NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "forum_box_spent_pkey" PRIMARY KEY ("region_id","token_hash")
);

-- CreateTable
CREATE TABLE "forum_box_letter" (
    "region_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "forum_box_letter_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "forum_box_letter_region_id_number_idx" ON "forum_box_letter"("region_id", "number");

-- AddForeignKey
ALTER TABLE "forum_box_token" ADD CONSTRAINT "forum_box_token_region_id_number_fkey" FOREIGN KEY ("region_id", "number") REFERENCES "forum_box"("region_id", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "forum_box_letter" ADD CONSTRAINT "forum_box_letter_region_id_number_fkey" FOREIGN KEY ("region_id", "number") REFERENCES "forum_box"("region_id", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "forum_box" ADD CONSTRAINT "forum_box_number_check" CHECK ("number" >= 1);
-- One is open at a time.
CREATE UNIQUE INDEX "forum_box_one_open" ON "forum_box" ("region_id") WHERE "released_on" IS NULL;
-- All letters have one size.
ALTER TABLE "forum_box_letter" ADD CONSTRAINT "forum_box_letter_size_check" CHECK (octet_length("sealed") = 2076);

GRANT SELECT, INSERT ON "forum_box" TO kinerja_app;
GRANT UPDATE ("released_on") ON "forum_box" TO kinerja_app;
GRANT SELECT, INSERT, DELETE ON "forum_box_token", "forum_box_spent", "forum_box_letter" TO kinerja_app;

ALTER TABLE "forum_box" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_box" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_box_use" ON "forum_box" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_box_region" ON "forum_box" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_box_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_box_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_box_token_use" ON "forum_box_token" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_box_token_region" ON "forum_box_token" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_box_spent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_box_spent" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_box_spent_use" ON "forum_box_spent" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_box_spent_region" ON "forum_box_spent" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);

ALTER TABLE "forum_box_letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forum_box_letter" FORCE ROW LEVEL SECURITY;
CREATE POLICY "forum_box_letter_use" ON "forum_box_letter" TO kinerja_app, CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "forum_box_letter_region" ON "forum_box_letter" AS RESTRICTIVE USING ("region_id" = nullif(current_setting('app.region_id', true), '')::int) WITH CHECK ("region_id" = nullif(current_setting('app.region_id', true), '')::int);
