import type { ReactNode } from 'react'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Named, Sources } from '@/lib/projects/record'
import type { Seeking, Stage } from '@/lib/projects/stages'

export type AboutProject = {
  stage: Stage
  stageAsOf: string | null
  stageSourceId: string | null
  seeks: Seeking | null
  sector: Named
  isicDivision: string
  exportOriented: boolean | null
  districts: Named[]
  site: Named | null
  location: Localized | null
  notes: Localized | null
  sources: Sources
}

/** What is known about a project in words; what no source says is named as such. */
export function ProjectAbout({ project, locale }: { project: AboutProject; locale: Locale }) {
  const t = translator(locale)
  const comma = locale === 'zh' ? '，' : ', '
  const unknown = <span className="muted">{t('common.notDisclosed')}</span>
  const stageSource = project.stageSourceId ? project.sources.get(project.stageSourceId) : undefined
  const rows: [string, ReactNode][] = [
    [
      t('projects.page.stage'),
      <>
        {t(`terms.stage.${project.stage}`)}
        {project.stageAsOf && <span className="muted">{comma}{t('common.asOf', { date: formatDate(project.stageAsOf, locale) })}</span>}
        {stageSource && <Evidence source={stageSource} locale={locale} />}
      </>,
    ],
    // oxlint-disable-next-line react/jsx-key -- a pair, not a list
    [t('projects.page.seeks.label'), project.seeks ? t(`projects.page.seeks.${project.seeks}`) : <a href={paths.contacts(locale)}>{t('common.askAkimat')}</a>],
    [
      t('projects.page.sector'),
      <>
        <LocalizedText text={project.sector.name} locale={locale} />
        {project.isicDivision !== '00' && <span className="muted">{comma}{t('projects.page.isic', { code: project.isicDivision })}</span>}
      </>,
    ],
    [t('projects.page.export.label'), project.exportOriented === null ? unknown : t(project.exportOriented ? 'projects.page.export.yes' : 'projects.page.export.no')],
    // oxlint-disable-next-line react/jsx-key -- a pair, not a list
    [t('projects.page.site'), project.site ? <a href={paths.site(locale, project.site.id)}><LocalizedText text={project.site.name} locale={locale} /></a> : unknown],
    [
      t('projects.page.district'),
      project.districts.length === 0
        ? unknown
        : project.districts.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && (locale === 'zh' ? '、' : ', ')}
              <LocalizedText text={name} locale={locale} />
            </span>
          )),
    ],
    ...(project.location ? ([[t('projects.page.location'), <LocalizedText key="location" text={project.location} locale={locale} />]] as [string, ReactNode][]) : []),
    ...(project.notes ? ([[t('projects.page.note'), <LocalizedText key="notes" text={project.notes} locale={locale} />]] as [string, ReactNode][]) : []),
  ]
  return (
    <dl className="sum">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
