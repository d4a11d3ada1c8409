import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { RecordLinks } from '@/components/registers/record-links'
import { Section } from '@/components/registers/section'
import { DataTable } from '@/components/ui/data-table'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { SitePart } from './site'

/** Subzones with areas and sources; else the sites within this one. */
export function SiteParts({ site, sources, locale }: SitePart) {
  const t = translator(locale)
  if (site.subzones.length === 0) {
    return site.children.length === 0 ? null : (
      <Section id="parts" title={t('sites.parts')}>
        <RecordLinks links={site.children.map(({ id, name }) => ({ id, name, href: paths.site(locale, id) }))} locale={locale} />
      </Section>
    )
  }
  return (
    <Section id="subzones" title={t('sites.subzones.title')}>
      <DataTable
        caption={t('sites.subzones.caption')}
        rows={site.subzones.map((subzone, index) => ({ ...subzone, id: `subzone-${index + 1}` }))}
        columns={[
          { label: t('sites.subzones.name'), cell: ({ name, siteId }) => (siteId ? <a href={paths.site(locale, siteId)}><LocalizedText text={name} locale={locale} /></a> : <LocalizedText text={name} locale={locale} />) },
          { label: t('sites.subzones.area'), numeric: true, cell: ({ areaHa }) => (areaHa === null ? t('common.notDisclosed') : formatNumber(areaHa, locale)) },
          { label: t('sites.subzones.source'), cell: ({ sourceId }) => <Cited id={sourceId} sources={sources} locale={locale} /> },
        ]}
      />
    </Section>
  )
}
