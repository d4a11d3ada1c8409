import { type Locale, type Localized, textIn } from '@/lib/locales'
import type { EditingChoices, SourceOption } from '@/lib/projects/editable'
import type { NamesById } from './words'

/** What the ids in a history stand for: sectors, sites, districts, sources and units. */
export const namesById = ({ sectors, sites, districts }: EditingChoices, sources: readonly SourceOption[], locale: Locale, units: readonly { id: string; name: Localized }[] = []): NamesById =>
  new Map([
    ...sources.map(({ id, publisher, title }) => [id, `${publisher}: ${title}`] as const),
    ...[...sectors, ...sites, ...districts, ...units].map(({ id, name }) => [id, textIn(name, locale)?.text ?? id] as const),
  ])
