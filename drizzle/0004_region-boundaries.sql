CREATE TABLE "region_boundaries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"geojson" jsonb NOT NULL,
	"attribution" text NOT NULL,
	"rim" text NOT NULL,
	"borders" text NOT NULL,
	"areas" integer NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"imported_by" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "region_boundaries" ADD CONSTRAINT "region_boundaries_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "region_boundaries_one_shown" ON "region_boundaries" USING btree (("published_at" is not null)) WHERE "region_boundaries"."published_at" is not null and "region_boundaries"."retired_at" is null;