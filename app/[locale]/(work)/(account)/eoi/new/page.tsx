import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { FileField } from '@/components/documents/file-field'
import { FormAside } from '@/components/eoi/form-aside'
import { FormFrame } from '@/components/eoi/form-frame'
import { ListingChoices } from '@/components/eoi/listing-choice'
import { OpenDrafts } from '@/components/eoi/open-drafts'
import { ForgetForm, ProfileNote } from '@/components/eoi/profile-note'
import { questions } from '@/components/eoi/questions'
import { SendPage } from '@/components/eoi/send-page'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { nameChoices, previewUnit } from '@/db/queries/inquiries'
import { listSectors } from '@/db/queries/projects'
import { listDistricts } from '@/db/queries/region'
import { roomOf } from '@/lib/auth/rooms'
import type { SignedIn } from '@/lib/auth/roles'
import { checkAnswers } from '@/lib/eoi/fields'
import { canInquire } from '@/lib/eoi/policy'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type EoiForm, readEoiForm } from '@/server/eois/form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }> }

/** Who fills in which form; read once for title and page. Sends visitors to sign in and those who have sent it to its page. */
const open = cache(async (locale: string): Promise<{ actor: SignedIn; form: EoiForm | undefined; query: URLSearchParams }> => {
  if (!isLocale(locale)) notFound()
  const address = await pageAddress(locale)
  const actor = await requireActor(locale, address, ['investor', 'officer', 'editor', 'admin'])
  const query = new URL(address, 'http://here').searchParams
  if (!canInquire(actor)) return { actor, form: undefined, query }
  const form = await readEoiForm(actor, query, new Date())
  if (!form) notFound()
  if ('sent' in form) redirect(paths.accountEoi(locale, form.sent, { sent: '1' }))
  return { actor, form, query }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const { form } = await open(locale)
  const title = form ? `${t(`eoi.pages.${form.page}.title`)} – ${t('eoi.title')}` : t('eoi.staff.title')
  return { title: form && Object.keys(form.errors).length + form.refusedFiles.length > 0 ? t('common.errorTitle', { title }) : title }
}

export default async function NewEoiPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const { actor, form, query } = await open(locale)
  const now = new Date()
  if (!form) {
    return (
      <div className="wrap section">
        <h1>{t('eoi.staff.title')}</h1>
        <p className="mt-4">{t('eoi.staff.text', { email: actor.email })}</p>
        <p className="mt-4">
          <a href={roomOf(locale, actor.role)}>{t('eoi.staff.room')}</a>
        </p>
      </div>
    )
  }
  const { page, values, errors, listings, refusedFiles } = form
  const choices = listings.map(({ choice }) => choice)
  const [sectors, districts] = await Promise.all([listSectors(actor), listDistricts(actor)])
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} here={t('eoi.title')} />
      <div className="wrap eg">
        <FormFrame
          locale={locale} page={page} draft={form.id} parked={form.parked} back={query.get('return') ?? undefined} errors={errors} refusedFiles={refusedFiles} savedAt={form.savedAt} carried={form.carried} listings={choices}
          lead={t(`eoi.pages.${page}.lead`, { email: actor.email })}
          before={
            <>
              {query.get('error') === 'too-many' && (
                <p className="note w mt-5" id="problem" role="alert" tabIndex={-1}>
                  {t('eoi.tooMany')}
                </p>
              )}
              <OpenDrafts locale={locale} drafts={form.drafts} listings={choices} />
              <ProfileNote locale={locale} startedWith={form.startedWith} forgotten={query.get('forgotten') === '1'} />
            </>
          }
          after={form.startedWith && <ForgetForm locale={locale} page={page} draft={form.id} saved={form.savedAt !== null} />}
        >
          {page === 'interest' && <ListingChoices listings={listings} offered={form.offered} missing={form.missing} locale={locale} />}
          {page === 'check' ? (
            <SendPage
              locale={locale} answers={checkAnswers(values).values} names={await nameChoices(values)} listings={listings} errors={errors} email={actor.email} now={now}
              change={(to) => paths.newEoi(locale, { draft: form.id, step: to, return: 'check' })}
              destination={await previewUnit(form.id, values)}
              files={<FileField unsent={form.documents} refused={refusedFiles} uploadHref={paths.eoiDocuments(locale, form.id)} removeHref={(id) => paths.removeEoiDocument(locale, form.id, id)} locale={locale} />}
            />
          ) : (
            questions[page]({ locale, values, errors, sectors, districts, hasListings: listings.length > 0, now })
          )}
        </FormFrame>
        <FormAside locale={locale} listings={listings} />
      </div>
    </>
  )
}
