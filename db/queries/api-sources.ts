import { inArray } from 'drizzle-orm'
import type { SourceRecord } from '@/lib/api/values'
import { db } from '../client'
import { sources } from '../schema'

/** Looks sources up by id; throws for an id that no source has, which the records never carry. */
export type Cited = (id: string) => SourceRecord

/** Sources with these ids as the public API gives them. */
export async function citedSources(ids: Iterable<string | null | undefined>): Promise<Cited> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined)
  const rows =
    wanted.length === 0
      ? []
      : await db().select({ id: sources.id, title: sources.title, publisher: sources.publisher, date: sources.date, url: sources.url, kind: sources.kind }).from(sources).where(inArray(sources.id, wanted))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    const found = byId.get(id)
    if (!found) throw new Error(`No source has the id ${id}.`)
    return found
  }
}
