import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { SourcedText, Sources } from '@/lib/projects/record'

/** What sources state about a project, each with its source. */
export const Statements = ({ statements, sources, locale }: { statements: SourcedText[]; sources: Sources; locale: Locale }) => (
  <ul className="says">
    {statements.map(({ text, sourceId }, index) => {
      const source = sources.get(sourceId)
      return (
        <li key={index}>
          <p>
            <LocalizedText text={text} locale={locale} />
          </p>
          {source && <Evidence source={source} locale={locale} />}
        </li>
      )
    })}
  </ul>
)

/** In what the sources disagree; nothing when they do not. */
export function Contradictions({ texts, locale }: { texts: Localized[]; locale: Locale }) {
  if (texts.length === 0) return null
  return (
    <div className="note w mt-5" id="disagree">
      <Icon name="alert" />
      <div>
        <h3>{translator(locale)('projects.page.contradictions')}</h3>
        <ul className="stack mt-2">
          {texts.map((text, index) => (
            <li key={index}>
              <LocalizedText text={text} locale={locale} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
