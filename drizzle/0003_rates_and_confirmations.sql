CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"currency" text NOT NULL,
	"units" integer NOT NULL,
	"kzt" numeric(16, 6) NOT NULL,
	"date" date NOT NULL,
	"publisher" text NOT NULL,
	"url" text,
	"sample" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "exchange_rates_positive" CHECK ("exchange_rates"."kzt" > 0 and "exchange_rates"."units" > 0),
	CONSTRAINT "exchange_rates_foreign" CHECK ("exchange_rates"."currency" ~ '^[A-Z]{3}$' and "exchange_rates"."currency" <> 'KZT')
);
--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "stage_confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exchange_rates_day" ON "exchange_rates" USING btree ("currency","date") WHERE "exchange_rates"."withdrawn_at" is null;