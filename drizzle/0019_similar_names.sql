ALTER TABLE "organisations" ADD COLUMN "name_blocks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "organisation_matches_other_id_index" ON "organisation_matches" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "organisations_name_blocks_index" ON "organisations" USING gin ("name_blocks");