CREATE TABLE "unit_digests" (
	"unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unit_digests_unit_id_kind_day_pk" PRIMARY KEY("unit_id","kind","day")
);
--> statement-breakpoint
ALTER TABLE "unit_digests" ADD CONSTRAINT "unit_digests_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "eois_state_updated_at_index" ON "eois" USING btree ("state","updated_at");