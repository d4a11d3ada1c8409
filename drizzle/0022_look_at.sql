ALTER TABLE "eoi_clocks" ADD COLUMN "look_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "eoi_clocks_look_at_index" ON "eoi_clocks" USING btree ("look_at");--> statement-breakpoint
UPDATE "eoi_clocks" SET "look_at" = coalesce("paused_at" + interval '7 days', "half_at");