import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Need, NeedKind } from '@/lib/operations/needs'
import { paths } from '@/lib/paths'

/** Where a need is seen to; the others are seen to at the machine. */
const rooms: Partial<Record<NeedKind, (locale: Locale) => string>> = {
  deadMails: (locale) => paths.adminMail(locale, { state: 'dead' }),
  lateMails: (locale) => paths.adminMail(locale, { state: 'retrying' }),
  noMailServer: (locale) => paths.adminMail(locale),
  overdue: (locale) => paths.desk(locale),
  stale: (locale) => paths.adminStale(locale),
  mci: (locale) => `${paths.adminHighValue(locale)}#mci`,
}

/** What needs the operator now; said plainly too when nothing does. */
export function Needs({ needs, locale }: { needs: readonly Need[]; locale: Locale }) {
  const t = translator(locale)
  if (needs.length === 0) {
    return (
      <p className="note s">
        <Icon name="check" />
        <span>{t('operations.allFine')}</span>
      </p>
    )
  }
  return (
    <ul className="stack">
      {needs.map(({ kind, level, count }) => (
        <li key={kind} className={level === 'danger' ? 'note d' : 'note w'} data-need={kind}>
          <Icon name="alert" />
          <span>
            {t(`operations.needs.${kind}`, { count })} {rooms[kind] && <a href={rooms[kind](locale)}>{t('operations.open')}</a>}
          </span>
        </li>
      ))}
    </ul>
  )
}
