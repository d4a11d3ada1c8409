import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { columnLimit, itemKeys } from '@/lib/compare/items'
import { type ListingChoice, listingLimit, listingQuery } from '@/lib/eoi/listings'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { locale: Locale; items: readonly ListingChoice[]; columns: number; onlyDifferent: boolean; left: number }

/** Heading of a comparison: what is shown, and what can be done with the list. For an empty one, how to fill it. */
export function CompareHead({ locale, items, columns, onlyDifferent, left }: Props) {
  const t = translator(locale)
  const keys = itemKeys(items)
  const trail = [{ href: paths.projects(locale), label: t('common.nav.projects') }]
  if (items.length === 0) {
    return (
      <>
        <Breadcrumb locale={locale} trail={trail} here={t('compare.title')} />
        <div className="wrap rh">
          <h1>{t('compare.title')}</h1>
          <h2 className="mt-5">{t('compare.empty.title')}</h2>
          <p className="lead">{t('compare.empty.text', { columns: columnLimit })}</p>
          <p className="acts">
            <a className="btn" href={paths.projects(locale)}>{t('compare.empty.projects')}</a>
            <a className="btn sec" href={paths.sites(locale)}>{t('compare.empty.sites')}</a>
          </p>
        </div>
      </>
    )
  }
  return (
    <>
      <Breadcrumb locale={locale} trail={trail} here={t('compare.title')} />
      <div className="wrap rh cmp">
        <h1>{t('compare.titleOf', { count: items.length })}</h1>
        <p className="lead">{t('compare.lead')}</p>
        <p className="muted noprint">{t('compare.address')}</p>
        <div className="acts noprint">
          <a className="btn" href={paths.newEoi(locale, listingQuery(items.slice(0, listingLimit)))}>{t('compare.interestAll', { count: Math.min(items.length, listingLimit) })}</a>
          <a className="btn sec" href={paths.accountShortlist(locale, { items: keys })}>
            <Icon name="user" />
            {t('compare.account')}
          </a>
          <button className="btn sec" type="button" data-keep={keys.join(' ')} data-name={t('compare.titleOf', { count: items.length })} hidden>
            <Icon name="star" />
            {t('compare.device')}
          </button>
          <span data-print="" hidden>
            <button className="btn sec" type="button">
              <Icon name="print" />
              {t('common.print')}
            </button>
          </span>
        </div>
        {items.length > listingLimit && <p className="small muted noprint">{t('compare.interestLimit', { count: listingLimit })}</p>}
        {columns > 1 && (
          <nav className="seg noprint" aria-label={t('compare.rowsShown')}>
            <a href={paths.compare(locale, keys)} aria-current={onlyDifferent ? undefined : 'true'}>{t('compare.all')}</a>
            <a href={paths.compare(locale, keys, { rows: 'different' })} aria-current={onlyDifferent ? 'true' : undefined}>{t('compare.different')}</a>
          </nav>
        )}
        {left > 0 && <p className="small muted">{t('compare.left', { count: left })}</p>}
      </div>
    </>
  )
}
