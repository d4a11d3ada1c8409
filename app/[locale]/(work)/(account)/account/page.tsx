import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseList, DraftList } from '@/components/account/case-list'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { listAccount } from '@/db/queries/account'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { joinCases } from '@/server/eois/colleagues'
import { pageAddress, requireActor } from '@/server/session'
import { noteAside } from '@/server/side-note'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('account.title') } : notFound()
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const actor = await requireActor(locale, await pageAddress(locale), ['investor'])
  await noteAside(() => joinCases(actor))
  const { drafts, cases } = await listAccount(actor, new Date())
  const query = await searchParams
  const notice = query.saved ? t('account.saved') : query.discarded ? t('account.discarded') : undefined
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} here={t('account.title')} />
      <div className="wrap acc">
        <div className="section-h">
          <h1>{t('account.title')}</h1>
          <p className="flex flex-wrap gap-3">
            <a className="btn sec" href={paths.accountShortlist(locale)}>
              <Icon name="star" />
              {t('account.shortlist')}
            </a>
            <a className="btn" href={paths.newEoi(locale)}>
              <Icon name="plus" />
              {t('account.new')}
            </a>
          </p>
        </div>
        <p className="muted">{t('account.lead')}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-2 mt-2">
          <a href={paths.notifications(locale)}>{t('mailChoice.title')}</a>
          <a href={paths.accountSecurity(locale)}>{t('security.title')}</a>
          <a href={paths.ownData(locale)}>{t('ownData.title')}</a>
        </p>
        {notice && (
          <p className="note s mt-5" role="status">
            <Icon name="check" />
            {notice}
          </p>
        )}
        {drafts.length > 0 && (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t('account.drafts')}</h2>
            <DraftList drafts={drafts} locale={locale} />
          </section>
        )}
        <section aria-labelledby="sent">
          <h2 id="sent">{t('account.sent')}</h2>
          {cases.length > 0 ? (
            <CaseList cases={cases} locale={locale} />
          ) : (
            <div className="card pad">
              <p className="font-semibold">{t('account.empty')}</p>
              <p className="mt-2">{t('account.emptyText')}</p>
              <p className="flex flex-wrap gap-3 mt-4">
                <a className="btn sec" href={paths.projects(locale)}>{t('account.projects')}</a>
                <a className="btn sec" href={paths.sites(locale)}>{t('account.sites')}</a>
              </p>
            </div>
          )}
        </section>
      </div>
    </>
  )
}
