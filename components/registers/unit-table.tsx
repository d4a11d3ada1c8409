import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { investmentUnit } from '@/lib/eoi/routing'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Unit = { id: string; name: Localized; nameAssumed: boolean; mailbox: string | null; sectorIds: string[]; siteIds: string[]; firstReplyDays: number; substantiveDays: number }
type Props = { units: readonly Unit[]; sectors: ReadonlyMap<string, string>; sites: ReadonlyMap<string, string>; locale: Locale }

/** Units with what they handle, what they promise, and their own mailbox where one is known. */
export function UnitTable({ units, sectors, sites, locale }: Props) {
  const t = translator(locale)
  const comma = locale === 'zh' ? '、' : ', '
  const handles = ({ id, sectorIds, siteIds }: Unit) => {
    const named = sectorIds.filter((sector) => sector !== 'multi').map((sector) => sectors.get(sector) ?? sector)
    if (id === investmentUnit) return t('pages.contacts.investment')
    if (named.length === 0 && siteIds.length === 0) return t('pages.contacts.onRequest')
    return (
      <>
        {named.join(comma)}
        {siteIds.length > 0 && (
          <div className={named.length > 0 ? 'mt-2 small' : 'small'}>
            {t('pages.contacts.sites')}
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {siteIds.map((site) => (
                <li key={site}>
                  <a href={paths.site(locale, site)}>{sites.get(site) ?? site}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </>
    )
  }
  return (
    <DataTable
      caption={t('pages.contacts.caption')}
      rows={units}
      columns={[
        {
          label: t('pages.contacts.unit'),
          cell: ({ name, nameAssumed }) => (
            <>
              <LocalizedText text={name} locale={locale} /> {nameAssumed && <small>({t('pages.contacts.assumed')})</small>}
            </>
          ),
        },
        { label: t('pages.contacts.handles'), wide: true, cell: handles },
        { label: t('pages.contacts.promise'), cell: ({ firstReplyDays, substantiveDays }) => t('pages.contacts.promiseValue', { first: firstReplyDays, substantive: substantiveDays }) },
        { label: t('pages.contacts.mailbox'), cell: ({ mailbox }) => (mailbox ? <a href={`mailto:${mailbox}`}>{mailbox}</a> : <span className="muted">{t('common.notDisclosed')}</span>) },
      ]}
    />
  )
}
