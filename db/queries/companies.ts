import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { db } from '../client'
import { agreements, companies, projects, sectors, sites } from '../schema'
import { shownColumns } from './shown-columns'

/** All companies that the sources name, by name; companies are for everyone. */
export const listCompanies = (_actor: Actor) =>
  db()
    .select({
      id: companies.id, name: companies.name, nameText: companies.nameText, nativeName: companies.nativeName, country: companies.country, city: companies.city,
      role: companies.role, sector: sectors.name, projects: sql<number>`cardinality(${companies.projectIds})`.mapWith(Number), sample: companies.sample,
    })
    .from(companies)
    .innerJoin(sectors, eq(sectors.id, companies.sectorId))
    .orderBy(sql`lower(${companies.name})`)

/** The company with this slug, its projects, site and the agreements whose parties carry its name; undefined when there is none. */
export async function findCompany(_actor: Actor, slug: string) {
  const [company] = await db()
    .select({ ...shownColumns(companies), sector: sectors.name, siteName: sites.name })
    .from(companies)
    .innerJoin(sectors, eq(sectors.id, companies.sectorId))
    .leftJoin(sites, eq(sites.id, companies.siteId))
    .where(eq(companies.id, slug))
  if (!company) return undefined
  const [involved, signed] = await Promise.all([
    company.projectIds.length === 0 ? [] : db().select({ id: projects.id, name: projects.name, stage: projects.stage }).from(projects).where(inArray(projects.id, company.projectIds)).orderBy(asc(projects.position)),
    db().select({ id: agreements.id, title: agreements.title, date: agreements.date }).from(agreements).where(sql`${agreements.parties} @> ${JSON.stringify([{ name: company.name }])}::jsonb`).orderBy(asc(agreements.position)),
  ])
  return { ...company, projects: involved, agreements: signed }
}
