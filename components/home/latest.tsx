import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Stage } from '@/lib/projects/stages'

type Item = { kind: 'project' | 'agreement' | 'event'; id: string; name: Localized; date: string | null; stage: Stage | null; sample: boolean }

const address = { project: paths.project, agreement: paths.agreement, event: paths.event }

/** What the sources reported last, each with its date and what it is. */
export function Latest({ items, locale }: { items: readonly Item[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="got">
      {items.map(({ kind, id, name, date, stage, sample }) => (
        <li key={kind + id}>
          <p className="small">
            {date && <time dateTime={date}>{formatDate(date, locale)}</time>}
            {' · '}
            {kind === 'project' && stage ? t(`terms.stage.${stage}`) : t(`home.latest.${kind === 'event' ? 'event' : 'agreement'}`)}
            {sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
          </p>
          <a href={address[kind](locale, id)}>
            <LocalizedText text={name} locale={locale} />
          </a>
        </li>
      ))}
    </ul>
  )
}
