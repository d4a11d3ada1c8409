CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"deputy_id" text,
	"created_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eoi_colleagues" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"eoi_id" uuid NOT NULL,
	"email" text NOT NULL,
	"user_id" text,
	"right" text NOT NULL,
	"invited_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "canned_replies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"stage" text,
	"unit_id" text,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eoi_watchers" (
	"eoi_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "eoi_watchers_user_id_eoi_id_pk" PRIMARY KEY("user_id","eoi_id")
);
--> statement-breakpoint
CREATE TABLE "reply_drafts" (
	"eoi_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"fields" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reply_drafts_eoi_id_user_id_pk" PRIMARY KEY("eoi_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "translation_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"eoi_id" uuid NOT NULL,
	"message_id" uuid,
	"from_locale" text NOT NULL,
	"to_locale" text NOT NULL,
	"source" text NOT NULL,
	"text" text,
	"requested_by" text NOT NULL,
	"translator_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"eoi_id" uuid NOT NULL,
	"message_id" uuid,
	"side" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"scan" text NOT NULL,
	"scanned_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "documents_storage_key_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "eoi_clocks" (
	"eoi_id" uuid PRIMARY KEY NOT NULL,
	"promise" text,
	"due_at" timestamp (3) with time zone,
	"half_at" timestamp (3) with time zone,
	"most_at" timestamp (3) with time zone,
	"beyond_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"first_due_at" timestamp (3) with time zone,
	"first_met_at" timestamp (3) with time zone,
	"substantive_due_at" timestamp (3) with time zone,
	"substantive_met_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "eoi_notices" (
	"eoi_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "eoi_notices_eoi_id_kind_cause_pk" PRIMARY KEY("eoi_id","kind","cause")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"outcome" jsonb
);
--> statement-breakpoint
CREATE TABLE "mci_values" (
	"from_day" text PRIMARY KEY NOT NULL,
	"tenge" numeric NOT NULL,
	"source_url" text,
	"verify" text,
	"updated_by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "value_thresholds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sector_id" text,
	"min_amount_usd" numeric,
	"min_jobs" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "value_thresholds_sector_id_unique" UNIQUE("sector_id")
);
--> statement-breakpoint
CREATE TABLE "inbound_mails" (
	"message_id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"eoi_id" uuid,
	"outcome" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "investor_profiles" (
	"user_id" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"text" text NOT NULL,
	"side" text NOT NULL,
	"owner" text,
	"due_on" text,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_slots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"eoi_id" uuid NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"subject" text NOT NULL,
	"minutes" integer NOT NULL,
	"interpreter" text,
	"starts_at" timestamp (3) with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"cancel_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_matches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"country" text,
	"registration" text,
	"mail_domain" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "eoi_messages" ADD COLUMN "original_body" text;--> statement-breakpoint
ALTER TABLE "eoi_messages" ADD COLUMN "original_locale" text;--> statement-breakpoint
ALTER TABLE "eoi_messages" ADD COLUMN "by_mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "eoi_notes" ADD COLUMN "kind" text DEFAULT 'note' NOT NULL;--> statement-breakpoint
ALTER TABLE "eoi_notes" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "officer_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "high_value" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "next_step" text;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "next_step_on" text;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "lost_reason" text;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "lost_country" text;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "assignee_days" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "muted_mails" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_deputy_id_users_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_colleagues" ADD CONSTRAINT "eoi_colleagues_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_colleagues" ADD CONSTRAINT "eoi_colleagues_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_colleagues" ADD CONSTRAINT "eoi_colleagues_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_watchers" ADD CONSTRAINT "eoi_watchers_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_watchers" ADD CONSTRAINT "eoi_watchers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_drafts" ADD CONSTRAINT "reply_drafts_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_drafts" ADD CONSTRAINT "reply_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation_requests" ADD CONSTRAINT "translation_requests_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation_requests" ADD CONSTRAINT "translation_requests_message_id_eoi_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."eoi_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation_requests" ADD CONSTRAINT "translation_requests_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation_requests" ADD CONSTRAINT "translation_requests_translator_id_users_id_fk" FOREIGN KEY ("translator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_message_id_eoi_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."eoi_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_clocks" ADD CONSTRAINT "eoi_clocks_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_notices" ADD CONSTRAINT "eoi_notices_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mci_values" ADD CONSTRAINT "mci_values_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_thresholds" ADD CONSTRAINT "value_thresholds_sector_id_sectors_id_fk" FOREIGN KEY ("sector_id") REFERENCES "public"."sectors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_thresholds" ADD CONSTRAINT "value_thresholds_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_mails" ADD CONSTRAINT "inbound_mails_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_profiles" ADD CONSTRAINT "investor_profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD CONSTRAINT "meeting_decisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_slots" ADD CONSTRAINT "meeting_slots_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_matches" ADD CONSTRAINT "organisation_matches_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_matches" ADD CONSTRAINT "organisation_matches_other_id_organisations_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_matches" ADD CONSTRAINT "organisation_matches_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_user_id_until_day_index" ON "absences" USING btree ("user_id","until_day");--> statement-breakpoint
CREATE INDEX "eoi_colleagues_user_id_index" ON "eoi_colleagues" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "eoi_colleagues_one_address" ON "eoi_colleagues" USING btree ("eoi_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filters_one_name" ON "saved_filters" USING btree ("user_id","name");--> statement-breakpoint
CREATE INDEX "documents_eoi_id_index" ON "documents" USING btree ("eoi_id");--> statement-breakpoint
CREATE INDEX "documents_message_id_index" ON "documents" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "eoi_clocks_due_at_index" ON "eoi_clocks" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "eoi_clocks_half_at_index" ON "eoi_clocks" USING btree ("half_at");--> statement-breakpoint
CREATE INDEX "eoi_clocks_most_at_index" ON "eoi_clocks" USING btree ("most_at");--> statement-breakpoint
CREATE INDEX "eoi_clocks_beyond_at_index" ON "eoi_clocks" USING btree ("beyond_at");--> statement-breakpoint
CREATE INDEX "meeting_decisions_meeting_id_index" ON "meeting_decisions" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_slots_meeting_id_index" ON "meeting_slots" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meetings_eoi_id_index" ON "meetings" USING btree ("eoi_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_matches_pair" ON "organisation_matches" USING btree ("organisation_id","other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_one_registration" ON "organisations" USING btree ("country","registration");--> statement-breakpoint
CREATE INDEX "organisations_mail_domain_index" ON "organisations" USING btree ("mail_domain");--> statement-breakpoint
CREATE INDEX "organisations_name_key_index" ON "organisations" USING btree ("name_key");--> statement-breakpoint
ALTER TABLE "eois" ADD CONSTRAINT "eois_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eois" ADD CONSTRAINT "eois_merged_into_id_eois_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."eois"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "eois_organisation_id_index" ON "eois" USING btree ("organisation_id");