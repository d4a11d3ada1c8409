DROP INDEX "eoi_clocks_due_at_index";--> statement-breakpoint
DROP INDEX "eois_open_by_unit";--> statement-breakpoint
CREATE INDEX "eoi_clocks_by_due" ON "eoi_clocks" USING btree ("due_at","eoi_id");--> statement-breakpoint
CREATE INDEX "eois_open_by_unit" ON "eois" USING btree ("unit_id","officer_id","state","submitted_at","id") WHERE state in ('submitted', 'in_review', 'in_dialogue', 'awaiting_investor', 'proposal', 'unresponsive');