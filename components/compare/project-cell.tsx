import type { ReactNode } from 'react'
import { Stage } from '@/components/projects/stage'
import { Converted } from '@/components/public/converted'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { Money } from '@/components/public/money'
import type { Row } from '@/lib/compare/differences'
import { areaOf, newestDate } from '@/lib/compare/project-values'
import { countryName } from '@/lib/countries'
import { formatDate } from '@/lib/dates'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoneyRange, formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import { statedAmount, statedJobs } from '@/lib/projects/figures'
import type { Figure } from '@/lib/projects/record'
import type { ShownProject } from './column'

type Props = { project: ShownProject; locale: Locale; bar: ReactNode; show?: string; rates?: Rates }

const Sourced = ({ figure, locale, bar, children }: { figure: Figure; locale: Locale; bar: ReactNode; children: ReactNode }) => (
  <>
    <span className="v">{children}</span>
    {bar}
    <Evidence source={figure.source} locale={locale} />
  </>
)

const Amount = ({ project, locale, bar, show, rates }: Props): ReactNode => {
  const stated = statedAmount(project.figures)
  if (stated.kind === 'unknown') return undefined
  if (stated.kind === 'stated') return <Sourced figure={stated.figure} locale={locale} bar={bar}><Money value={stated.figure.value} currency={stated.figure.unit} locale={locale} show={show} rates={rates} /></Sourced>
  return (
    <>
      {stated.ranges.map(({ currency, low, high }) => <span key={currency} className="v">{formatMoneyRange(low, high, currency, locale)}<Converted low={low} high={high} currency={currency} show={show} rates={rates} locale={locale} /></span>)}
      <a className="ev" href={`${paths.project(locale, project.slug)}#amounts`}>{translator(locale)('projects.differ', { count: new Set(stated.figures.map(({ source }) => source.id)).size })}</a>
    </>
  )
}

/** What a project says in a row; undefined where nobody has published it. Amounts stand as stated; `show` with `rates` adds what they are in another currency. */
export function projectCell(row: Row, props: Props): ReactNode {
  const { project, locale, bar } = props
  const t = translator(locale)
  switch (row) {
    case 'amount': return Amount(props)
    case 'jobs': {
      const jobs = statedJobs(project.figures)
      return jobs && <Sourced figure={jobs} locale={locale} bar={bar}>{formatNumber(jobs.value, locale)} <small>{t(`terms.figure.${jobs.kind}`)}</small></Sourced>
    }
    case 'area': {
      const area = areaOf(project.figures)
      return area && <Sourced figure={area} locale={locale} bar={bar}>{formatNumber(area.value, locale)} <small>{t('terms.hectares')}</small></Sourced>
    }
    case 'stage': {
      const source = project.stageSourceId ? project.sources.get(project.stageSourceId) : undefined
      return (
        <>
          <Stage stage={project.stage} locale={locale} />
          {project.stageAsOf && <span className="small muted block">{t('common.asOf', { date: formatDate(project.stageAsOf, locale) })}</span>}
          {source && <Evidence source={source} locale={locale} />}
        </>
      )
    }
    case 'site': return project.site && <a href={paths.site(locale, project.site.id)}><LocalizedText text={project.site.name} locale={locale} /></a>
    case 'districts': return project.districts.length > 0 && project.districts.map(({ id, name }) => <span key={id} className="block"><LocalizedText text={name} locale={locale} /></span>)
    case 'sector': return <LocalizedText text={project.sector.name} locale={locale} />
    case 'seeks': return project.seeks ? t(`projects.page.seeks.${project.seeks}`) : <a href={paths.contacts(locale)}>{t('common.askAkimat')}</a>
    case 'export': return project.exportOriented !== null && t(project.exportOriented ? 'projects.page.export.yes' : 'projects.page.export.no')
    case 'partners': return project.partners.length > 0 && project.partners.map(({ name, nameText, country, companyId }) => {
      const label = nameText ? <LocalizedText text={nameText} locale={locale} /> : <span lang="en">{name}</span>
      return (
        <span key={name} className="block">
          {companyId ? <a href={paths.company(locale, companyId)}>{label}</a> : label} <span className="small muted nw">{countryName(country, locale)}</span>
        </span>
      )
    })
    case 'updated': {
      const newest = newestDate(project)
      return newest && formatDate(newest, locale)
    }
    default: return undefined
  }
}
