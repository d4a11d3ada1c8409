import { DocumentList } from '@/components/documents/document-list'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { dueText } from '@/lib/eoi/due-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'
import { NextSteps } from './next-steps'

/** Confirmation that an inquiry was received: reference, unit, the dates it may rely on, and the documents that came with it. */
export function Received({ inquiry, email, locale }: { inquiry: InvestorCase; email: string; locale: Locale }) {
  const t = translator(locale)
  const { eoi, unit, clocks } = inquiry
  const documents = inquiry.documents.filter(({ messageId }) => messageId === null)
  return (
    <div className="rcv">
      <div className="rcvh">
        <Icon name="check" />
        <h1>{t('account.sentPage.title')}</h1>
        <p>{t('account.sentPage.reference')}</p>
        <p className="ref">{eoi.reference}</p>
      </div>
      <dl className="anl">
        <div>
          <dt>{t('account.sentPage.unit')}</dt>
          <dd>
            <LocalizedText text={unit.name} locale={locale} />
          </dd>
        </div>
        {clocks.map(({ promise, due }) => (
          <div key={promise}>
            <dt>{t(`account.sentPage.${promise}`)}</dt>
            <dd>
              <time dateTime={due.toISOString()}>{dueText(due, locale)}</time>
            </dd>
          </div>
        ))}
        {documents.length > 0 && (
          <div>
            <dt>{t('documents.label')}</dt>
            <dd>
              <DocumentList documents={documents} href={(id) => paths.accountDocuments(locale, eoi.reference, id)} locale={locale} />
            </dd>
          </div>
        )}
      </dl>
      <p className="small muted mt-3">{t('account.promise.hours')}</p>
      <h2 className="mt-8 mb-3">{t('account.next.title')}</h2>
      <NextSteps inquiry={inquiry} email={email} locale={locale} />
      <p className="mt-6">{t('account.sentPage.mail', { email })}</p>
      <p className="flex flex-wrap gap-3 mt-6">
        <a className="btn" href={paths.accountEoi(locale, eoi.reference)}>{t('account.sentPage.follow')}</a>
        <a className="btn sec" href={paths.account(locale)}>{t('account.title')}</a>
      </p>
    </div>
  )
}
