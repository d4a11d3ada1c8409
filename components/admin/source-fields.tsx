import { formatDate } from '@/lib/dates'
import { languageTitle } from '@/lib/language-names'
import { languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { SourceOption } from '@/lib/projects/editable'
import { newSourceKinds, sourceLanguages } from '@/lib/sources/kinds'
import type { FieldErrors } from '@/lib/typed-form'
import { Choice } from './choice'
import { Line } from './line'

type Props = { values: Record<string, string>; errors: FieldErrors; sources: readonly SourceOption[]; own: readonly string[]; locale: Locale; stored?: string }

/** Where a statement comes from: a source that the portal knows, those of this project first, or a new one. */
export function SourceFields({ values, errors, sources, own, locale, stored }: Props) {
  const t = translator(locale)
  const label = ({ publisher, date, title }: SourceOption) => `${publisher}, ${date ? formatDate(date, locale) : t('common.undated')}: ${title}`
  const group = (name: string, rows: readonly SourceOption[]) => rows.length > 0 && (
    <optgroup label={name}>
      {rows.map((source) => <option key={source.id} value={source.id}>{label(source)}</option>)}
    </optgroup>
  )
  const storedSource = sources.find(({ id }) => id === stored)
  const entered = ['newTitle', 'newPublisher', 'newDate', 'newUrl'].some((name) => values[name]) || Object.keys(errors).some((name) => name.startsWith('new'))
  return (
    <>
      <Choice id="sourceId" label={t('admin.source.known')} locale={locale} hint={t('admin.source.knownHint')} value={values.sourceId ?? ''} error={errors.sourceId} options={[{ value: '', label: t('admin.source.none') }]} stored={storedSource && label(storedSource)}>
        {group(t('admin.source.ofProject'), sources.filter(({ id }) => own.includes(id)))}
        {group(t('admin.source.others'), sources.filter(({ id }) => !own.includes(id)))}
      </Choice>
      <details className="newsrc" open={entered}>
        <summary>{t('admin.source.new')}</summary>
        <div className="grid items-end gap-4 sm:grid-cols-2 pt-3">
          <div className="sm:col-span-2"><Line id="newTitle" label={t('admin.source.title')} locale={locale} value={values.newTitle ?? ''} error={errors.newTitle} hint={t('admin.source.titleHint')} /></div>
          <Line id="newPublisher" label={t('admin.source.publisher')} locale={locale} value={values.newPublisher ?? ''} error={errors.newPublisher} />
          <Line id="newDate" label={t('admin.source.date')} locale={locale} value={values.newDate ?? ''} error={errors.newDate} hint={t('admin.edit.dateHint')} optional />
          <Choice id="newKind" label={t('admin.source.kind')} locale={locale} value={values.newKind || 'news'} error={errors.newKind} options={newSourceKinds.map((kind) => ({ value: kind, label: t(`admin.source.kinds.${kind}`) }))} />
          <Choice id="newLanguage" label={t('admin.source.language')} locale={locale} value={values.newLanguage || locale} error={errors.newLanguage} options={sourceLanguages.map((tag) => ({ value: tag, label: languageTitle(tag === 'zh' ? languageTag.zh : tag, locale) }))} />
          <div className="sm:col-span-2"><Line id="newUrl" label={t('admin.source.url')} locale={locale} value={values.newUrl ?? ''} error={errors.newUrl} inputMode="url" optional /></div>
        </div>
      </details>
    </>
  )
}
