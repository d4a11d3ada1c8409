import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { EditableFigure } from '@/lib/projects/editable'
import { FiguresTable } from './figures-table'

type Props = { slug: string; figures: readonly EditableFigure[]; saved: unknown; locale: Locale }

export function FiguresSection({ slug, figures, saved, locale }: Props) {
  const t = translator(locale)
  return (
    <section id="figures" aria-labelledby="figures-title" className="pt-1">
      <div className="grp">
        <h2 id="figures-title">{t('admin.edit.figuresTitle')}</h2>
        <p className="small muted">{t('admin.edit.figuresLead')}</p>
      </div>
      {['figure', 'retired', 'confirmed'].includes(String(saved)) && (
        <p className="note s mb-3" role="status">
          <Icon name="check" />
          <span>{t('admin.edit.saved')}</span>
        </p>
      )}
      <FiguresTable slug={slug} figures={figures} locale={locale} />
      <p className="mt-3">
        <a className="btn s sec" href={paths.newFigure(locale, slug)}>
          <Icon name="plus" />
          {t('admin.edit.addFigure')}
        </a>
      </p>
    </section>
  )
}
