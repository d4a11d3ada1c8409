CREATE TABLE "audit_chain" (
	"position" bigint PRIMARY KEY NOT NULL,
	"audit_id" bigint NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain_audit_id_unique" UNIQUE("audit_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"day" text NOT NULL,
	"before" text,
	"after" text
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text
);
--> statement-breakpoint
CREATE TABLE "routing_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text,
	"restored_from" integer
);
--> statement-breakpoint
DROP INDEX "audit_subject_type_subject_id_index";--> statement-breakpoint
DROP INDEX "audit_at_index";--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_versions" ADD CONSTRAINT "routing_versions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at_id_index" ON "audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_subject_type_subject_id_at_id_index" ON "audit" USING btree ("subject_type","subject_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_actor_at_id_index" ON "audit" USING btree ("actor","at","id");--> statement-breakpoint
CREATE INDEX "audit_event_at_id_index" ON "audit" USING btree ("event","at","id");--> statement-breakpoint
-- A value of an entry as it is hashed: its length in bytes and itself, so that no two rows read alike; null is a dash.
CREATE FUNCTION audit_value(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NULL THEN '-,' ELSE octet_length(value) || ':' || value || ',' END
$$;
--> statement-breakpoint
-- SHA-256 of the hash before and of a whole entry. lib/audit/chain.ts computes the same, without the database.
CREATE FUNCTION audit_hash(previous text, entry audit) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    audit_value(previous) || audit_value(entry.id::text) || audit_value((extract(epoch FROM entry.at) * 1000)::bigint::text) || audit_value(entry.actor) || audit_value(entry.actor_role)
      || audit_value(entry.event) || audit_value(entry.subject_type) || audit_value(entry.subject_id) || audit_value(entry.before::text) || audit_value(entry.after::text),
    'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- At the end of a transaction, when it waits for no other lock any more, its entries take their places one after another. The lock
-- is let go with the commit, so whoever comes next sees them. An entry that brings its place along, as from a backup, keeps it.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head audit_chain%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(7305002);
  IF EXISTS (SELECT 1 FROM audit_chain WHERE audit_id = NEW.id) THEN RETURN NULL; END IF;
  SELECT * INTO head FROM audit_chain ORDER BY position DESC LIMIT 1;
  INSERT INTO audit_chain (position, audit_id, previous, hash)
    VALUES (coalesce(head.position, 0) + 1, NEW.id, coalesce(head.hash, ''), audit_hash(coalesce(head.hash, ''), NEW));
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Entries from before the chain, in the order of their ids.
DO $$
DECLARE
  entry audit%ROWTYPE;
  place bigint := 0;
  former text := '';
  made text;
BEGIN
  FOR entry IN SELECT * FROM audit ORDER BY id LOOP
    place := place + 1;
    made := audit_hash(former, entry);
    INSERT INTO audit_chain (position, audit_id, previous, hash) VALUES (place, entry.id, former, made);
    former := made;
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER audit_chained AFTER INSERT ON "audit" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
--> statement-breakpoint
CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_chain" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER routing_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "routing_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER calendar_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "calendar_changes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The table in force is the first version of itself.
INSERT INTO "routing_versions" ("version", "rules", "at")
  SELECT 1, jsonb_agg(jsonb_build_object('id', id, 'conditions', conditions, 'unitId', unit_id, 'on', true) ORDER BY position), now() FROM "routing_rules" WHERE "active" HAVING count(*) > 0;
