import { asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/roles'
import { db } from '../client'
import { agreements, events, projects } from '../schema'
import { shownColumns } from './shown-columns'

const listed = {
  id: events.id, name: events.name, formats: events.formats, dateStart: events.dateStart, dateEnd: events.dateEnd, dateNote: events.dateNote, place: events.place,
  country: events.country, summary: events.summary, parentId: events.parentId, sample: events.sample,
}

/** All events, newest first and undated ones last. Events are for everyone. */
export const listEvents = (_actor: Actor) => db().select(listed).from(events).orderBy(sql`${events.dateStart} desc nulls last`, asc(events.position))
export type ListedEvent = Awaited<ReturnType<typeof listEvents>>[number]

/** Events with a date, oldest first, as calendars take them. */
export const listCalendarEvents = (_actor: Actor) => db().select({ ...listed, changed: events.updatedAt }).from(events).where(isNotNull(events.dateStart)).orderBy(asc(events.dateStart), asc(events.position))

/** The event with this slug, the event it belongs to and its own parts, agreements and projects; undefined when there is none. */
export async function findEvent(_actor: Actor, slug: string) {
  const [event] = await db().select(shownColumns(events)).from(events).where(eq(events.id, slug))
  if (!event) return undefined
  const [related, signed, discussed] = await Promise.all([
    db().select(listed).from(events).where(or(eq(events.parentId, slug), event.parentId ? eq(events.id, event.parentId) : undefined)).orderBy(asc(events.position)),
    event.agreementIds.length === 0 ? [] : db().select({ id: agreements.id, title: agreements.title }).from(agreements).where(inArray(agreements.id, event.agreementIds)).orderBy(asc(agreements.position)),
    event.projectIds.length === 0 ? [] : db().select({ id: projects.id, name: projects.name, stage: projects.stage }).from(projects).where(inArray(projects.id, event.projectIds)).orderBy(asc(projects.position)),
  ])
  return { ...event, parent: related.find(({ id }) => id === event.parentId), parts: related.filter(({ parentId }) => parentId === slug), agreements: signed, projects: discussed }
}
