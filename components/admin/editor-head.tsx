import { LocalizedText } from '@/components/public/localized-text'
import { Stage } from '@/components/projects/stage'
import { Icon } from '@/components/ui/icon'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Stage as StageId } from '@/lib/projects/stages'

type Props = { locale: Locale; project: { id: string; code: string; name: Localized; stage: StageId; version: number } }

/** Where the editor is, and the way to what readers see. */
export function EditorHead({ locale, project }: Props) {
  const t = translator(locale)
  return (
    <div className="eb">
      <div className="in2">
        <nav className="crumbs" aria-label={t('common.breadcrumb')}>
          <ol>
            <li><a href={paths.adminProjects(locale)}>{t('admin.projects.title')}</a></li>
            <li aria-current="page">{project.code}</li>
          </ol>
        </nav>
        <h1><LocalizedText text={project.name} locale={locale} /></h1>
        <Stage stage={project.stage} locale={locale} />
        <div className="r">
          <span className="muted small">{t('admin.edit.version', { version: project.version })}</span>
          <a className="btn s quiet" href={paths.project(locale, project.id)}>
            <Icon name="eye" />
            {t('admin.edit.public')}
          </a>
        </div>
      </div>
    </div>
  )
}
