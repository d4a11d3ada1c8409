import { Evidence } from '@/components/public/evidence'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { SourceRef } from '@/lib/sources/evidence'
import { Section } from './section'

type Titled = SourceRef & { title: string }

/** Every source of a record, by title. Titles are the editors' descriptions and stand in English. */
export function SourcesSection({ ids, sources, locale }: { ids: readonly string[]; sources: ReadonlyMap<string, Titled>; locale: Locale }) {
  const listed = ids.map((id) => sources.get(id)).filter((source) => source !== undefined)
  if (listed.length === 0) return null
  return (
    <Section id="sources" title={translator(locale)('registers.sources')} small>
      <ul className="lst">
        {listed.map((source) => (
          <li key={source.id}>
            <span lang={locale === 'en' ? undefined : 'en'}>{source.title}</span> <Evidence source={source} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
