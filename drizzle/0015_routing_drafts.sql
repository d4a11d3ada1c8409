CREATE TABLE "routing_drafts" (
	"user_id" text PRIMARY KEY NOT NULL,
	"base_version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"restored_from" integer,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "routing_drafts" ADD CONSTRAINT "routing_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_drafts" ADD CONSTRAINT "routing_drafts_base_version_routing_versions_version_fk" FOREIGN KEY ("base_version") REFERENCES "public"."routing_versions"("version") ON DELETE no action ON UPDATE no action;