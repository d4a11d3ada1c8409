CREATE SEQUENCE "public"."eoi_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."project_codes" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"type" text NOT NULL,
	"date" text,
	"date_note" jsonb,
	"place" jsonb,
	"parties" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"amounts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"amount_usd" numeric(20, 2),
	"jobs" integer,
	"project_ids" text[] DEFAULT '{}' NOT NULL,
	"notes" jsonb,
	"editor_notes" text,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_role" text NOT NULL,
	"event" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"facts_loaded_at" timestamp (3) with time zone,
	"sample_world" boolean DEFAULT false NOT NULL,
	CONSTRAINT "catalogue_one_row" CHECK ("catalogue"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_text" jsonb,
	"native_name" text,
	"native_name_source_id" text,
	"country" text NOT NULL,
	"city" jsonb,
	"sector_id" text NOT NULL,
	"role" jsonb,
	"description" jsonb,
	"project_ids" text[] DEFAULT '{}' NOT NULL,
	"site_id" text,
	"editor_notes" text,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "districts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"seat" jsonb NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"kato" text,
	"area_km2" double precision,
	"area_source_id" text,
	"population" integer,
	"population_as_of" text,
	"population_source_id" text,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"verify" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eoi_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"eoi_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor_id" text,
	"unit_id" text,
	"state" text NOT NULL,
	"substantive" boolean DEFAULT false NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eoi_listings" (
	"eoi_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"project_id" text,
	"site_id" text,
	"plot_code" text,
	CONSTRAINT "eoi_listings_eoi_id_position_pk" PRIMARY KEY("eoi_id","position"),
	CONSTRAINT "eoi_listings_one_subject" CHECK (("eoi_listings"."project_id" is null) <> ("eoi_listings"."site_id" is null))
);
--> statement-breakpoint
CREATE TABLE "eoi_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"eoi_id" uuid NOT NULL,
	"event_id" integer NOT NULL,
	"side" text NOT NULL,
	"author_id" text NOT NULL,
	"unit_id" text,
	"body" text NOT NULL,
	"locale" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eoi_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"eoi_id" uuid NOT NULL,
	"author_id" text NOT NULL,
	"unit_id" text,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eoi_units" (
	"eoi_id" uuid NOT NULL,
	"unit_id" text NOT NULL,
	"relation" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "eoi_units_eoi_id_unit_id_pk" PRIMARY KEY("eoi_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "eois" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"owner_id" text NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"locale" text NOT NULL,
	"unit_id" text,
	"submitted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eois_reference_unique" UNIQUE("reference"),
	CONSTRAINT "eois_submitted_is_complete" CHECK ("eois"."state" = 'draft' or ("eois"."reference" is not null and "eois"."submitted_at" is not null and "eois"."unit_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"formats" text[] DEFAULT '{}' NOT NULL,
	"date_start" text,
	"date_end" text,
	"date_note" jsonb,
	"place" jsonb,
	"country" text,
	"participants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"topics" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"agreement_ids" text[] DEFAULT '{}' NOT NULL,
	"project_ids" text[] DEFAULT '{}' NOT NULL,
	"parent_id" text,
	"editor_notes" text,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" numeric(20, 4) NOT NULL,
	"unit" text NOT NULL,
	"note" jsonb,
	"source_id" text NOT NULL,
	"as_of" text,
	"headline" boolean DEFAULT false NOT NULL,
	"verify" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "figures_value_not_negative" CHECK ("figures"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incentives" (
	"id" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"applies_to" text[] DEFAULT '{}' NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"conditions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"validity" jsonb,
	"notes" jsonb,
	"verify" boolean DEFAULT false NOT NULL,
	"editor_notes" text,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"label" jsonb NOT NULL,
	"value" numeric(20, 4) NOT NULL,
	"unit" text NOT NULL,
	"as_of" text NOT NULL,
	"source_id" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" text PRIMARY KEY NOT NULL,
	"office" jsonb NOT NULL,
	"organisation" jsonb NOT NULL,
	"holder" jsonb NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"as_of" text,
	"current" boolean,
	"source_id" text NOT NULL,
	"editor_notes" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"text_body" text,
	"html_body" text,
	"dedupe_key" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "outbox_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"sector_id" text NOT NULL,
	"isic_division" text NOT NULL,
	"stage" text NOT NULL,
	"stage_as_of" text,
	"stage_source_id" text,
	"seeks" text,
	"district_ids" text[] DEFAULT '{}' NOT NULL,
	"site_id" text,
	"location" jsonb,
	"partners" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"partner_countries" text[] DEFAULT '{}' NOT NULL,
	"export_oriented" boolean,
	"history" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"statements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"contradictions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" jsonb,
	"editor_notes" text,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "routing_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" integer NOT NULL,
	"conditions" jsonb NOT NULL,
	"unit_id" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sectors" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"group" text NOT NULL,
	"isic_division" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"type" text NOT NULL,
	"parent_id" text,
	"status" jsonb,
	"district_ids" text[] DEFAULT '{}' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"location_note" jsonb,
	"location_source_id" text,
	"location_verify" boolean DEFAULT false NOT NULL,
	"area_ha" jsonb,
	"established" jsonb,
	"valid_until" jsonb,
	"management_company" jsonb,
	"subzones" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"priority_activities" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"infrastructure" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"stats" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"resident_company_ids" text[] DEFAULT '{}' NOT NULL,
	"contradictions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" jsonb,
	"editor_notes" text,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"date" text,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"url" text,
	"editor_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_members" (
	"user_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"head" boolean DEFAULT false NOT NULL,
	CONSTRAINT "unit_members_user_id_unit_id_pk" PRIMARY KEY("user_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"type" text NOT NULL,
	"mailbox" text,
	"sector_ids" text[] DEFAULT '{}' NOT NULL,
	"site_ids" text[] DEFAULT '{}' NOT NULL,
	"district_ids" text[] DEFAULT '{}' NOT NULL,
	"first_reply_days" integer DEFAULT 2 NOT NULL,
	"substantive_days" integer DEFAULT 5 NOT NULL,
	"name_assumed" boolean DEFAULT false NOT NULL,
	"source_id" text,
	"editor_notes" text,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parked_forms" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"fields" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"next" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp (3) with time zone,
	"image" text,
	"role" text DEFAULT 'investor' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "eoi_events" ADD CONSTRAINT "eoi_events_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_events" ADD CONSTRAINT "eoi_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_events" ADD CONSTRAINT "eoi_events_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_listings" ADD CONSTRAINT "eoi_listings_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_listings" ADD CONSTRAINT "eoi_listings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_listings" ADD CONSTRAINT "eoi_listings_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_messages" ADD CONSTRAINT "eoi_messages_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_messages" ADD CONSTRAINT "eoi_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_messages" ADD CONSTRAINT "eoi_messages_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_notes" ADD CONSTRAINT "eoi_notes_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_notes" ADD CONSTRAINT "eoi_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_notes" ADD CONSTRAINT "eoi_notes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_units" ADD CONSTRAINT "eoi_units_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_units" ADD CONSTRAINT "eoi_units_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eois" ADD CONSTRAINT "eois_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eois" ADD CONSTRAINT "eois_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_sector_id_sectors_id_fk" FOREIGN KEY ("sector_id") REFERENCES "public"."sectors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_stage_source_id_sources_id_fk" FOREIGN KEY ("stage_source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_members" ADD CONSTRAINT "unit_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_members" ADD CONSTRAINT "unit_members_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_subject_type_subject_id_index" ON "audit" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_at_index" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "eoi_events_eoi_id_at_index" ON "eoi_events" USING btree ("eoi_id","at");--> statement-breakpoint
CREATE INDEX "eoi_messages_eoi_id_at_index" ON "eoi_messages" USING btree ("eoi_id","at");--> statement-breakpoint
CREATE INDEX "eoi_notes_eoi_id_index" ON "eoi_notes" USING btree ("eoi_id");--> statement-breakpoint
CREATE INDEX "eoi_units_unit_id_index" ON "eoi_units" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "eoi_units_one_holder" ON "eoi_units" USING btree ("eoi_id") WHERE relation = 'holding';--> statement-breakpoint
CREATE INDEX "eois_owner_id_index" ON "eois" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "eois_unit_id_state_index" ON "eois" USING btree ("unit_id","state");--> statement-breakpoint
CREATE INDEX "figures_project_id_index" ON "figures" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "outbox_sent_at_due_at_index" ON "outbox" USING btree ("sent_at","due_at");--> statement-breakpoint
CREATE INDEX "projects_sector_id_index" ON "projects" USING btree ("sector_id");--> statement-breakpoint
CREATE INDEX "projects_stage_index" ON "projects" USING btree ("stage");--> statement-breakpoint
CREATE INDEX "projects_district_ids_index" ON "projects" USING gin ("district_ids");--> statement-breakpoint
CREATE INDEX "attempts_key_at_index" ON "attempts" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");