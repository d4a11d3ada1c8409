-- Who works on a case: the last officer who took or answered it since it came to its unit, while they are still an officer there.
UPDATE "eois" SET "officer_id" = (
  SELECT e."actor_id" FROM "eoi_events" e
  JOIN "users" u ON u."id" = e."actor_id" AND u."role" = 'officer' AND u."deactivated_at" IS NULL
  JOIN "unit_members" m ON m."user_id" = e."actor_id" AND m."unit_id" = "eois"."unit_id"
  WHERE e."eoi_id" = "eois"."id" AND e."unit_id" = "eois"."unit_id" AND e."kind" IN ('taken', 'replied', 'asked', 'proposed', 'reopened')
    AND NOT EXISTS (SELECT 1 FROM "eoi_events" r WHERE r."eoi_id" = e."eoi_id" AND r."kind" = 'referred' AND r."id" > e."id")
  ORDER BY e."id" DESC LIMIT 1
) WHERE "state" <> 'draft';
--> statement-breakpoint
-- The library noted each sign-in by link here.
UPDATE "users" SET "last_sign_in_at" = "email_verified" WHERE "email_verified" IS NOT NULL;
--> statement-breakpoint
UPDATE "outbox" SET "link_expires_at" = "created_at" + CASE WHEN "kind" = 'sign-in' THEN interval '10 minutes' ELSE interval '24 hours' END
WHERE "sent_at" IS NULL AND "kind" IN ('sign-in', 'invitation');
