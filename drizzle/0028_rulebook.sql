CREATE TABLE "rulebook" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"edition" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "rulebook_one_row" CHECK ("rulebook"."id" = 1)
);
--> statement-breakpoint
INSERT INTO "rulebook" DEFAULT VALUES;
--> statement-breakpoint
-- The new edition is seen together with what changed, and two changes of the same moment wait for each other.
CREATE FUNCTION new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE rulebook SET edition = gen_random_uuid();
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER units_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "units" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER routing_rules_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "routing_rules" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER routing_versions_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "routing_versions" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER sites_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "sites" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER calendar_days_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "calendar_days" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER calendar_changes_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "calendar_changes" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER exchange_rates_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "exchange_rates" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER value_thresholds_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "value_thresholds" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
--> statement-breakpoint
CREATE TRIGGER mci_values_in_rulebook AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "mci_values" FOR EACH STATEMENT EXECUTE FUNCTION new_edition();
