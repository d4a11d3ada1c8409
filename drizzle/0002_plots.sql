CREATE TABLE "build_classes" (
	"id" text PRIMARY KEY NOT NULL,
	"months" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "build_classes_months" CHECK ("build_classes"."months" between 0 and 120)
);
--> statement-breakpoint
CREATE TABLE "plot_holds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plot_id" text NOT NULL,
	"eoi_id" uuid NOT NULL,
	"officer_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"needs" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	"ended" text,
	CONSTRAINT "plot_holds_expires_later" CHECK ("plot_holds"."expires_at" > "plot_holds"."held_at"),
	CONSTRAINT "plot_holds_ended" CHECK (("plot_holds"."released_at" is null) = ("plot_holds"."ended" is null))
);
--> statement-breakpoint
CREATE TABLE "plot_utilities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plot_id" text NOT NULL,
	"kind" text NOT NULL,
	"capacity" numeric(14, 4),
	"promised" numeric(14, 4) DEFAULT 0 NOT NULL,
	"held" numeric(14, 4) DEFAULT 0 NOT NULL,
	"voltage_kv" numeric(14, 4),
	"distance_m" numeric(14, 4),
	"state" text NOT NULL,
	"ready_on" text,
	"confirmed_on" text,
	"confirmed_by" jsonb,
	"source_id" text,
	"note" jsonb,
	CONSTRAINT "plot_utilities_not_negative" CHECK ("plot_utilities"."capacity" >= 0 and "plot_utilities"."promised" >= 0 and "plot_utilities"."held" >= 0 and "plot_utilities"."distance_m" >= 0 and "plot_utilities"."voltage_kv" > 0),
	CONSTRAINT "plot_utilities_promised_within_capacity" CHECK ("plot_utilities"."promised" + "plot_utilities"."held" <= "plot_utilities"."capacity"),
	CONSTRAINT "plot_utilities_held_of_known" CHECK ("plot_utilities"."held" = 0 or "plot_utilities"."capacity" is not null)
);
--> statement-breakpoint
CREATE TABLE "plots" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb,
	"area_ha" numeric(14, 4),
	"shape" jsonb,
	"divisible" boolean,
	"smallest_part_ha" numeric(14, 4),
	"status" text NOT NULL,
	"status_as_of" text,
	"tenure" text,
	"price" numeric(20, 4),
	"price_currency" text,
	"price_unit" text,
	"price_as_of" text,
	"permitted_use" jsonb,
	"build_class" text,
	"floor_m2" numeric(14, 4),
	"clear_height_m" numeric(14, 4),
	"floor_load" numeric(14, 4),
	"crane_t" numeric(14, 4),
	"docks" integer,
	"condition" text,
	"notes" jsonb,
	"source_id" text,
	"sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plots_id" CHECK ("plots"."id" = "plots"."site_id" || '/' || "plots"."code"),
	CONSTRAINT "plots_quantities" CHECK ("plots"."area_ha" > 0 and "plots"."floor_m2" > 0 and "plots"."smallest_part_ha" > 0 and "plots"."clear_height_m" > 0 and "plots"."floor_load" > 0 and "plots"."crane_t" >= 0 and "plots"."docks" >= 0),
	CONSTRAINT "plots_price" CHECK (("plots"."price" is null) = ("plots"."price_currency" is null) and ("plots"."price" is null) = ("plots"."price_unit" is null) and "plots"."price" >= 0)
);
--> statement-breakpoint
ALTER TABLE "plot_holds" ADD CONSTRAINT "plot_holds_plot_id_plots_id_fk" FOREIGN KEY ("plot_id") REFERENCES "public"."plots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plot_holds" ADD CONSTRAINT "plot_holds_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plot_holds" ADD CONSTRAINT "plot_holds_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plot_holds" ADD CONSTRAINT "plot_holds_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plot_utilities" ADD CONSTRAINT "plot_utilities_plot_id_plots_id_fk" FOREIGN KEY ("plot_id") REFERENCES "public"."plots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plot_utilities" ADD CONSTRAINT "plot_utilities_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "plot_holds_one_active" ON "plot_holds" USING btree ("plot_id") WHERE released_at is null;--> statement-breakpoint
CREATE INDEX "plot_holds_eoi_id_index" ON "plot_holds" USING btree ("eoi_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plot_utilities_one_a_kind" ON "plot_utilities" USING btree ("plot_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "plots_site_code" ON "plots" USING btree ("site_id","code");--> statement-breakpoint
-- Where admins start from: a hall that works, a shell to be fitted out, connected land, land without connections.
INSERT INTO "build_classes" ("id", "months") VALUES ('running-hall', 0), ('shell', 4), ('serviced-plot', 12), ('raw-land', 24);
