import { SectorPlate } from '@/components/projects/sector-plate'
import { Icon } from '@/components/ui/icon'
import { usualPromises } from '@/lib/eoi/routing'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type Listing, ListingLinks } from './listing-card'

/** Beside the form: what it asks about, and what happens after it is sent. */
export function FormAside({ locale, listings }: { locale: Locale; listings: readonly Listing[] }) {
  const t = translator(locale)
  return (
    <aside aria-label={t('eoi.next.title')}>
      {listings.length > 0 && (
        <div className="card about">
          <SectorPlate sectorId={listings[0]?.sectorId ?? ''} />
          <div className="pad">
            <p className="small muted">{t('eoi.about.title')}</p>
            <ListingLinks listings={listings} locale={locale} />
          </div>
        </div>
      )}
      <div className="next">
        <h2>{t('eoi.next.title')}</h2>
        <ul>
          <li>
            <Icon name="clock" />
            <span>{t('eoi.check.promise', { first: usualPromises.firstReplyDays, substantive: usualPromises.substantiveDays })} <a href={paths.promise(locale)}>{t('promise.name')}</a></span>
          </li>
          <li>
            <Icon name="user" />
            <span>{t('eoi.next.unit')}</span>
          </li>
          <li>
            <Icon name="check" />
            <span>{t('eoi.next.official')} <a href={paths.official(locale)}>{t('eoi.next.check')}</a></span>
          </li>
          <li>
            <Icon name="lock" />
            <span>{t('eoi.next.private')}</span>
          </li>
        </ul>
      </div>
    </aside>
  )
}
