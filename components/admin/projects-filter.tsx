import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Search and what is wanted of a project; a plain GET form. */
export function ProjectsFilter({ locale, q, need }: { locale: Locale; q: string; need?: string }) {
  const t = translator(locale)
  return (
    <form className="flt" method="get" action={paths.adminProjects(locale)} role="search">
      <div className="field grow">
        <label htmlFor="q">{t('admin.projects.search')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={q} placeholder={t('admin.projects.example')} />
      </div>
      <div className="field">
        <label htmlFor="need">{t('admin.projects.need')}</label>
        <select className="sel" id="need" name="need" defaultValue={need ?? ''}>
          <option value="">{t('admin.projects.all')}</option>
          <option value="confirm">{t('admin.projects.confirm')}</option>
          <option value="translation">{t('admin.projects.translation')}</option>
        </select>
      </div>
      <button className="btn s">
        <Icon name="search" />
        {t('admin.projects.searchButton')}
      </button>
    </form>
  )
}
