import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { EvidenceMark } from '@/components/public/evidence'
import { ProsePage } from '@/components/registers/prose-page'
import { countFacts } from '@/db/queries/trust'
import { anyone } from '@/lib/auth/roles'
import { formatDate, turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { evidenceMarks } from '@/lib/sources/evidence'
import { confirmWithin } from '@/lib/trust/age'

export async function generateMetadata({ params }: PageProps<'/[locale]/facts'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.facts, title: t('facts.title'), description: t('facts.lead') })
}

export default async function FactsPage({ params }: PageProps<'/[locale]/facts'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const counts = await countFacts(anyone, turkistanDay(new Date()))
  const number = (n: number) => formatNumber(n, locale)
  const numbers = [
    ['figures', number(counts.figures)],
    ['withSource', counts.figures > 0 ? `${number(Math.floor((counts.sourced / counts.figures) * 100))}\u00a0%` : null],
    ['sources', number(counts.sources)],
    ['period', counts.oldest && counts.newest ? t('facts.now.periodValue', { oldest: formatDate(counts.oldest, locale), newest: formatDate(counts.newest, locale) }) : null],
    ['stale', number(counts.stale)],
    ['former', number(counts.former)],
  ] as const
  const part = (key: 'from' | 'unknown' | 'differ' | 'history' | 'money' | 'languages' | 'sample') => ({ heading: t(`facts.${key}.h`), content: <p>{t(`facts.${key}.p`)}</p> })
  return (
    <ProsePage
      locale={locale}
      title={t('facts.title')}
      lead={t('facts.lead')}
      parts={[
        {
          heading: t('facts.now.h'),
          content: (
            <>
              <dl className="kv">
                {numbers.map(([key, value]) => (
                  <Fragment key={key}>
                    <dt>{t(`facts.now.${key}`)}</dt>
                    <dd className="num">{value ?? <span className="muted">{t('common.notDisclosed')}</span>}</dd>
                  </Fragment>
                ))}
              </dl>
              <p className="small muted">{t('facts.now.live')}</p>
            </>
          ),
        },
        part('from'),
        {
          heading: t('facts.marks.h'),
          content: (
            <ul className="stack">
              {evidenceMarks.map((mark) => (
                <li key={mark}>
                  <span className="ev">
                    <EvidenceMark mark={mark} />
                    <b>{t(`terms.evidence.${mark}`)}</b>
                  </span>{' '}
                  {t(`home.marks.${mark}`)}
                </li>
              ))}
            </ul>
          ),
        },
        part('unknown'),
        part('differ'),
        { heading: t('facts.age.h'), content: <p>{t('facts.age.p', confirmWithin)}</p> },
        part('history'),
        part('money'),
        part('languages'),
        part('sample'),
        {
          heading: t('facts.wrong.h'),
          content: (
            <p>
              {t('facts.wrong.p')} <a href={paths.contacts(locale)}>{t('facts.wrong.link')}</a>
            </p>
          ),
        },
      ]}
    />
  )
}
