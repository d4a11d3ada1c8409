import { Icon } from '@/components/ui/icon'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Named } from '@/lib/projects/record'
import { stages } from '@/lib/projects/stages'

/** The way into the catalogue: three choices and a button, a plain GET form. */
export function Finder({ locale, sectors, districts, projects, sites }: { locale: Locale; sectors: Named[]; districts: Named[]; projects: number; sites: number }) {
  const t = translator(locale)
  const choices = [
    { name: 'sector', options: sectors.map(({ id, name }) => ({ id, label: textIn(name, locale)?.text ?? id })) },
    { name: 'stage', options: stages.map((id) => ({ id, label: t(`terms.stage.${id}`) })) },
    { name: 'district', options: districts.map(({ id, name }) => ({ id, label: textIn(name, locale)?.text ?? id })) },
  ] as const
  return (
    <form className="find" action={paths.projects(locale)} aria-label={t('home.finder.label')}>
      <div className="g">
        {choices.map(({ name, options }) => (
          <div key={name} className="f">
            <label htmlFor={`find-${name}`}>{t(`projects.facet.${name}`)}</label>
            <select id={`find-${name}`} name={name} defaultValue="">
              <option value="">{t(`home.finder.any.${name}`)}</option>
              {options.map(({ id, label }) => (
                <option key={id} value={id}>{label}</option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <div className="b">
        <span className="muted">{t('home.finder.listed', { projects, sites })}</span>
        <button className="btn">
          <Icon name="search" />
          {t('home.finder.show')}
        </button>
      </div>
    </form>
  )
}
