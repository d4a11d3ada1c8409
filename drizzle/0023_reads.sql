CREATE TABLE "eoi_reads" (
	"user_id" text NOT NULL,
	"eoi_id" uuid NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "eoi_reads_user_id_eoi_id_pk" PRIMARY KEY("user_id","eoi_id")
);
--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "investor_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "eois" ADD COLUMN "unit_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "eoi_reads" ADD CONSTRAINT "eoi_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eoi_reads" ADD CONSTRAINT "eoi_reads_eoi_id_eois_id_fk" FOREIGN KEY ("eoi_id") REFERENCES "public"."eois"("id") ON DELETE cascade ON UPDATE no action;