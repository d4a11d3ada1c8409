import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Where the editor is: a figure of a project. */
export function FigureHead({ locale, project, title }: { locale: Locale; project: { id: string; code: string; name: Localized }; title: string }) {
  const t = translator(locale)
  return (
    <div className="eb">
      <div className="in2">
        <nav className="crumbs" aria-label={t('common.breadcrumb')}>
          <ol>
            <li><a href={paths.adminProjects(locale)}>{t('admin.projects.title')}</a></li>
            <li><a href={paths.adminProjectPart(locale, project.id, 'figures')}>{project.code} <LocalizedText text={project.name} locale={locale} /></a></li>
          </ol>
        </nav>
        <h1>{title}</h1>
      </div>
    </div>
  )
}
