import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { EditableFigure } from '@/lib/projects/editable'

/** What can be done about a figure besides changing it: confirm it, take it off. */
export function FigureActions({ slug, figure, locale }: { slug: string; figure: EditableFigure; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="grid gap-5 mt-8 sm:grid-cols-2">
      <form method="post" action={paths.changeFigure(locale, slug, figure.id, 'confirm')} className="card pad">
        <h2 className="text-lg mb-1">{t('admin.figure.confirm')}</h2>
        <p className="small muted mb-3">{t('admin.figure.confirmHint')}</p>
        <button className="btn s sec">
          <Icon name="check" />
          {t('admin.figure.confirm')}
        </button>
      </form>
      <form method="post" action={paths.changeFigure(locale, slug, figure.id, 'retire')} className="card pad">
        <h2 className="text-lg mb-1">{t('admin.figure.retireTitle')}</h2>
        <p className="small muted mb-3">{t('admin.figure.retireLead')}</p>
        <button className="btn s danger">{t('admin.figure.retire')}</button>
      </form>
    </div>
  )
}
