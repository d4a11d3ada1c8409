import { type Locale, textIn } from '@/lib/locales'
import type { EditingChoices, SourceOption } from '@/lib/projects/editable'
import type { NamesById } from './words'

/** What the ids in a project's history stand for: sectors, sites, districts and sources. */
export const namesById = ({ sectors, sites, districts }: EditingChoices, sources: readonly SourceOption[], locale: Locale): NamesById =>
  new Map([
    ...sources.map(({ id, publisher, title }) => [id, `${publisher}: ${title}`] as const),
    ...[...sectors, ...sites, ...districts].map(({ id, name }) => [id, textIn(name, locale)?.text ?? id] as const),
  ])
