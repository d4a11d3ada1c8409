import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { type ListingChoice, listingQuery } from '@/lib/eoi/listings'
import { pagesAnswered } from '@/lib/eoi/steps'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { locale: Locale; drafts: readonly { id: string; updatedAt: Date; answers: Record<string, string> }[]; listings: readonly ListingChoice[] }

/** Drafts that wait, before a new one is begun. */
export function OpenDrafts({ locale, drafts, listings }: Props) {
  const t = translator(locale)
  if (drafts.length === 0) return null
  return (
    <div className="note mt-5">
      <Icon name="doc" />
      <div>
        <p className="font-semibold">{t('eoi.open.title')}</p>
        <ul>
          {drafts.map(({ id, updatedAt, answers, answers: { message } }) => (
            <li key={id} className="mt-2">
              {message && <q className="block">{message.length > 90 ? `${message.slice(0, 90)}…` : message}</q>}
              <span className="muted">{t('eoi.open.saved', { time: formatInstant(updatedAt, locale) })} · {t('eoi.page.progress', pagesAnswered(answers))}</span>
              <span className="flex flex-wrap gap-x-5">
                <a href={paths.newEoi(locale, { draft: id, step: 'check' })}>{t('eoi.open.continue')}</a>
                {listings.length > 0 && <a href={paths.newEoi(locale, { draft: id, step: 'interest', ...listingQuery(listings) })}>{t('eoi.open.add')}</a>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
