import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { UnitTable } from '@/components/registers/unit-table'
import { listUnits } from '@/db/queries/region'
import { listSectors } from '@/db/queries/projects'
import { listSites } from '@/db/queries/sites'
import { anyone } from '@/lib/auth/roles'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/contacts'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.contacts, title: t('pages.contacts.title'), description: t('pages.contacts.lead') })
}

export default async function ContactsPage({ params }: PageProps<'/[locale]/contacts'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const [units, sectors, sites] = await Promise.all([listUnits(anyone), listSectors(anyone), listSites(anyone)])
  const names = (rows: { id: string; name: Parameters<typeof textIn>[0] }[]) => new Map(rows.map(({ id, name }) => [id, textIn(name, locale)?.text ?? id]))
  const table = { sectors: names(sectors), sites: names(sites), locale }
  return (
    <>
      <PageHead locale={locale} here={t('pages.contacts.title')} lead={t('pages.contacts.lead')} />
      <div className="wrap">
        <Section id="write" title={t('pages.contacts.write')}>
          <div className="doc">
            <p>{t('pages.contacts.writeText')}</p>
            <p>
              <a className="btn" href={paths.newEoi(locale)}>{t('common.expressInterest')}</a>
            </p>
            <p className="small muted">{t('pages.contacts.noPhones')}</p>
          </div>
        </Section>
        <Section id="region" title={t('pages.contacts.groups.region')}>
          <UnitTable units={units.filter(({ type }) => type !== 'district-akimat')} {...table} />
        </Section>
        <Section id="district-akimats" title={t('pages.contacts.groups.districts')} intro={t('pages.contacts.districtsNote')}>
          <ul className="res">
            {units.filter(({ type }) => type === 'district-akimat').map(({ id, name, nameAssumed, mailbox }) => (
              <li key={id}>
                {textIn(name, locale)?.text} {nameAssumed && <small className="muted">({t('pages.contacts.assumed')})</small>}
                {mailbox && (
                  <p>
                    <a href={`mailto:${mailbox}`}>{mailbox}</a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  )
}
