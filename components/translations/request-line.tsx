import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { languageName, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Request = { id: string; translator: string; to: Locale; dueAt: Date; requestedBy: string }

/** A translation that is being made: by whom, until when, and for whoever asked the way to end it. */
export function RequestLine({ request, readerId, now, locale }: { request: Request; readerId: string; now: Date; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="trl small">
      <Icon name="clock" />
      <span>{t('translations.waiting', { who: request.translator, to: languageName[request.to].full, due: formatInstant(request.dueAt, locale) })}</span>
      {now > request.dueAt && <span className="tag d">{t('translations.late')}</span>}
      {request.requestedBy === readerId && (
        <form method="post" action={paths.translationAction(locale, request.id, 'cancel')}>
          <button className="btn s quiet" type="submit">{t('translations.cancel')}</button>
        </form>
      )}
    </div>
  )
}
