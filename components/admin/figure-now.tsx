import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { EditableFigure } from '@/lib/projects/editable'
import { Reads } from './reads'

/** The figure as it is shown now, before it is changed. */
export function FigureNow({ figure, locale }: { figure: EditableFigure; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="note mb-4" aria-label={t('admin.figure.now')}>
      <div>
        <b>{t('admin.figure.now')}: {t(`admin.figure.kinds.${figure.kind}`)}</b>
        <Reads figure={figure} locale={locale} />
        {figure.note && <p className="small"><LocalizedText text={figure.note} locale={locale} /></p>}
        <p><Evidence source={figure.source} locale={locale} /> <span className="small muted">{figure.asOf ? t('common.asOf', { date: formatDate(figure.asOf, locale) }) : t('common.undated')}</span></p>
      </div>
    </section>
  )
}
