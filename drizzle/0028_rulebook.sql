CREATE TABLE "rulebook" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"edition" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "rulebook_one_row" CHECK ("rulebook"."id" = 1)
);
--> statement-breakpoint
INSERT INTO "rulebook" DEFAULT VALUES;
--> statement-breakpoint
-- At the end of a transaction, when it waits for no other lock any more, and behind the lock of the audit's chain, which most of them take too: so
-- two changes of the same moment cannot wait for each other in a circle. The new edition is seen together with what changed.
CREATE FUNCTION new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7305002);
  UPDATE rulebook SET edition = gen_random_uuid();
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  judging text;
BEGIN
  FOREACH judging IN ARRAY ARRAY['units', 'routing_rules', 'routing_versions', 'sites', 'calendar_days', 'calendar_changes', 'exchange_rates', 'value_thresholds', 'mci_values'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER rulebook_edition AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION new_edition()', judging);
    EXECUTE format('CREATE TRIGGER rulebook_emptied AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION new_edition()', judging);
  END LOOP;
END
$$;
