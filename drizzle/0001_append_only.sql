-- The audit and the event log of a case are added to, never changed: figures and promises are computed from them.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER eoi_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "eoi_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
