import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import type { FileEditing } from '@/lib/exchange/editing'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Field } from './field'

type Props = { editing: FileEditing; today: string; fileUrl: string; locale: Locale }

/** The daily file of the National Bank, pasted: first what would be taken of it, then taking it. */
export function RatesImport({ editing: { file, errors, preview }, today, fileUrl, locale }: Props) {
  const t = translator(locale)
  return (
    <form method="post" action={paths.importRates(locale)} className="grid gap-4">
      <p className="muted">
        {t('rates.importLead')} <a href={fileUrl} rel="noopener">{t('rates.open', { date: formatDate(today, locale) })}</a>
      </p>
      <Field id="file" label={t('rates.field.file')} locale={locale} hint={t('rates.hint.file')} error={errors.file}>
        {(describedBy) => <textarea className="ta" id="file" name="file" rows={8} defaultValue={file} spellCheck={false} aria-describedby={describedBy} aria-invalid={errors.file ? true : undefined} />}
      </Field>
      {preview && (
        <div id={errors.file ? undefined : 'problem'} tabIndex={-1} role="status">
          <DataTable
            caption={t('rates.preview', { date: formatDate(preview.date, locale) })}
            rows={preview.rows.map((row) => ({ ...row, id: `file-${row.currency}` }))}
            columns={[
              { label: t('rates.field.currency'), cell: ({ currency }) => currency },
              { label: t('rates.field.units'), numeric: true, cell: ({ units }) => units },
              { label: t('rates.field.kzt'), numeric: true, cell: ({ kzt }) => <span className="num">{kzt}</span> },
              {
                label: t('rates.state'),
                cell: ({ state, stored }) => <span className={`tag ${state === 'differs' ? 'd' : state === 'new' ? 'g' : ''}`}>{state === 'differs' && stored ? t('rates.differs', { value: `${stored.units} = ${stored.kzt}` }) : t(state === 'new' ? 'rates.new' : 'rates.same')}</span>,
              },
            ]}
          />
        </div>
      )}
      <p className="flex flex-wrap gap-3">
        {/* The first button is what Enter means. */}
        <button className="btn s sec" name="intent" value="look">
          <Icon name="eye" />
          {t('rates.check')}
        </button>
        {preview && !errors.file && <button className="btn s">{t('rates.take')}</button>}
      </p>
    </form>
  )
}
