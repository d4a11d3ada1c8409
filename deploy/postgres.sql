-- Two roles for the portal on PostgreSQL 15 or newer: the owner changes tables (npm run db:migrate, npm run restore), the portal
-- only reads and writes rows. Run it once as an administrator, in the new database, before the first migration:
--   createdb invest && psql invest -v owner_password=… -v portal_password=… -f deploy/postgres.sql
-- Rights on tables that come later are given by default, so nothing has to be done after an update.

CREATE ROLE invest_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE invest_portal LOGIN PASSWORD :'portal_password';

SELECT format('GRANT CONNECT, CREATE ON DATABASE %I TO invest_owner', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO invest_portal', current_database()) \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO invest_owner;
GRANT USAGE ON SCHEMA public TO invest_portal;

-- Where the migrator notes what it has done; the portal reads it to see whether its schema is there.
CREATE SCHEMA IF NOT EXISTS drizzle;
ALTER SCHEMA drizzle OWNER TO invest_owner;
GRANT USAGE ON SCHEMA drizzle TO invest_portal;

ALTER DEFAULT PRIVILEGES FOR ROLE invest_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO invest_portal;
ALTER DEFAULT PRIVILEGES FOR ROLE invest_owner IN SCHEMA public GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO invest_portal;
ALTER DEFAULT PRIVILEGES FOR ROLE invest_owner IN SCHEMA drizzle GRANT SELECT ON TABLES TO invest_portal;
