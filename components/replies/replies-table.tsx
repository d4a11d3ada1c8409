import { DataTable } from '@/components/ui/data-table'
import { LocalizedText } from '@/components/public/localized-text'
import type { State } from '@/lib/eoi/states'
import { type Locale, type Localized, locales, languageName } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Row = { id: string; title: Localized; body: Localized; stage: string | null; unitName: Localized | null; retiredAt: Date | null; version: number }

/** Every canned reply in its order, with where it is offered and which languages it lacks. */
export function RepliesTable({ replies, locale }: { replies: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  if (replies.length === 0) return <p>{t('replies.none')}</p>
  return (
    <DataTable<Row>
      caption={t('replies.caption')}
      rows={replies}
      columns={[
        { label: t('replies.field.title'), cell: ({ id, title, retiredAt }) => <><a href={paths.adminReply(locale, id)}><LocalizedText text={title} locale={locale} /></a>{retiredAt && <span className="tag ml-2">{t('replies.retired')}</span>}</> },
        { label: t('replies.field.stage'), cell: ({ stage }) => (stage ? t(`terms.caseState.${stage as State}`) : t('replies.anyStage')) },
        { label: t('replies.field.unit'), cell: ({ unitName }) => (unitName ? <LocalizedText text={unitName} locale={locale} /> : t('replies.anyUnit')) },
        { label: t('replies.missing'), cell: ({ body }) => locales.filter((language) => !body[language]).map((language) => languageName[language].full).join(', ') || <span className="tag s">{t('replies.complete')}</span> },
        {
          label: t('replies.order'), wide: true,
          cell: ({ id, version, title }) => (
            <form method="post" action={paths.replyAction(locale, id, 'change')} className="flex flex-wrap gap-2">
              <input type="hidden" name="version" value={version} />
              {(['up', 'down'] as const).map((move) => (
                <button key={move} className="btn s quiet" name="intent" value={move}>{t(`replies.${move}`)}<span className="vh">: <LocalizedText text={title} locale={locale} /></span></button>
              ))}
            </form>
          ),
        },
      ]}
    />
  )
}
