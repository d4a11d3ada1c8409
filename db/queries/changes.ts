import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import type { Change } from '@/lib/feed/changes'
import { db } from '../client'
import { agreements, audit, events, plots, projects, sites } from '../schema'
import { visibleTo } from './project-rows'

/** What editors do to a project that readers see; confirming a figure changes nothing on the page. */
const shownEvents = ['project.updated', 'figure.added', 'figure.replaced', 'figure.retired']

/**
 * The latest changes of what the portal lists, newest first: records that came, and edits of projects as the audit keeps
 * them. A record's own `updatedAt` would not do: it also moves when nothing public changes.
 */
export async function listChanges(actor: Actor, limit: number): Promise<Change[]> {
  const came = { id: projects.id, name: projects.name, summary: projects.summary, at: projects.createdAt }
  const [newProjects, newSites, newPlots, newAgreements, newEvents, edits] = await Promise.all([
    db().select(came).from(projects).where(visibleTo(actor)).orderBy(desc(projects.createdAt), desc(projects.id)).limit(limit),
    db().select({ id: sites.id, name: sites.name, at: sites.createdAt }).from(sites).orderBy(desc(sites.createdAt), desc(sites.id)).limit(limit),
    db().select({ id: plots.id, site: sites.name, code: plots.code, at: plots.createdAt }).from(plots).innerJoin(sites, eq(sites.id, plots.siteId)).orderBy(desc(plots.createdAt), desc(plots.id)).limit(limit),
    db().select({ id: agreements.id, name: agreements.title, at: agreements.createdAt }).from(agreements).orderBy(desc(agreements.createdAt), desc(agreements.id)).limit(limit),
    db().select({ id: events.id, name: events.name, summary: events.summary, at: events.createdAt }).from(events).orderBy(desc(events.createdAt), desc(events.id)).limit(limit),
    db()
      .select({ entry: audit.id, id: projects.id, name: projects.name, at: audit.at, event: audit.event, before: audit.before, after: audit.after })
      .from(audit)
      .innerJoin(projects, eq(projects.id, audit.subjectId))
      .where(and(eq(audit.subjectType, 'project'), inArray(audit.event, shownEvents), visibleTo(actor)))
      .orderBy(desc(audit.id))
      .limit(limit),
  ])
  const all: Change[] = [
    ...newProjects.map((row) => ({ kind: 'project' as const, ...row })),
    ...newSites.map((row) => ({ kind: 'site' as const, ...row, summary: null })),
    ...newPlots.map(({ site, code, ...row }) => ({ kind: 'plot' as const, ...row, name: Object.fromEntries(Object.entries(site).map(([locale, name]) => [locale, `${name}: ${code}`])), summary: null })),
    ...newAgreements.map((row) => ({ kind: 'agreement' as const, ...row, summary: null })),
    ...newEvents.map((row) => ({ kind: 'event' as const, ...row })),
    ...edits.map(({ entry, event, before, after, ...row }) => ({ kind: 'project' as const, ...row, summary: null, edit: { id: entry, event, before: record(before), after: record(after) } })),
  ]
  return all.sort((a, b) => b.at.getTime() - a.at.getTime() || (b.edit?.id ?? 0) - (a.edit?.id ?? 0)).slice(0, limit)
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})
