import { FileField, type UnsentDocument } from '@/components/documents/file-field'
import { TextArea } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { RefusedFile } from '@/lib/documents/limits'
import { formatInstant } from '@/lib/dates'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { languageTag, type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'
import { Written } from './written'

type Props = {
  inquiry: InvestorCase
  locale: Locale
  /** Id of this form: posted twice it is one message. */
  form: string
  typed: string
  parked?: string
  error?: string
  unsent: readonly UnsentDocument[]
  refusedFiles: readonly RefusedFile[]
}

/** Where the investor writes; with the question above it when one waits. */
export function ReplyForm({ inquiry: { eoi, events, messages, unitNames }, locale, form, typed, parked, error, unsent, refusedFiles }: Props) {
  const t = translator(locale)
  const turn = isInvestorsTurn(eoi.state)
  const asked = turn ? messages.findLast(({ eventId, side }) => side === 'officer' && events.some(({ id, kind }) => id === eventId && (kind === 'asked' || kind === 'proposed'))) : undefined
  return (
    <form className={turn ? 'ask turn' : 'ask'} method="post" action={paths.accountReply(locale, eoi.reference)} encType="multipart/form-data" noValidate>
      {asked && (
        <div className="mb-5">
          <p className="small muted">{t('account.reply.asked', { unit: textIn(asked.unitId ? unitNames.get(asked.unitId) : undefined, locale)?.text ?? '', time: formatInstant(asked.at, locale) })}</p>
          <Written text={asked.body} lang={asked.locale} locale={locale} />
        </div>
      )}
      {parked && !error && (
        <p className="note s mb-4" role="status">
          <Icon name="check" />
          {t('account.reply.parked')}
        </p>
      )}
      <input type="hidden" name="form" value={form} />
      {parked && <input type="hidden" name="parked" value={parked} />}
      <TextArea
        name="message" label={t(turn ? 'account.reply.answer' : 'account.reply.message')} hint={t('account.reply.hint')} value={typed} rows={5} lang={languageTag[locale]}
        error={error ? { mark: t('eoi.errorMark'), text: error } : undefined}
      />
      <FileField unsent={unsent} refused={refusedFiles} uploadHref={paths.accountDocuments(locale, eoi.reference)} removeHref={(id) => paths.removeAccountDocument(locale, eoi.reference, id)} locale={locale} />
      <div className="go">
        <button className="btn" type="submit">
          <Icon name="send" />
          {t(turn ? 'account.reply.sendAnswer' : 'account.reply.sendMessage')}
        </button>
      </div>
    </form>
  )
}
