import { EvidenceMark } from '@/components/public/evidence'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type EvidenceMark as Mark, evidenceMarks } from '@/lib/sources/evidence'

/** What the three evidence marks mean, with the number of sources behind each. */
export function HowToRead({ counts, locale }: { counts: Record<Mark, number>; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="g">
      <div>
        <h2 id="marks">{t('home.marks.title')}</h2>
        <p className="muted mt-3">{t('home.marks.text')}</p>
        <p className="mt-3">
          <a href={paths.facts(locale)}>{t('common.nav.facts')}</a>
        </p>
        <p className="mt-3">
          <a href={paths.sources(locale)}>{t('home.marks.all')}</a>
        </p>
      </div>
      <ul className="evl">
        {evidenceMarks.map((mark) => (
          <li key={mark}>
            <span className="ev">
              <EvidenceMark mark={mark} />
            </span>
            <b>{t(`terms.evidence.${mark}`)}</b>
            <p>
              {t(`home.marks.${mark}`)} {t('home.marks.count', { count: counts[mark] })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
