ALTER TABLE "meetings" ADD COLUMN "decisions_shown_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "calendar_body" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "time_zone" text;