import { languageTag, type Locale, locales } from '@/lib/locales'
import type { FigureKind } from '@/lib/projects/stages'
import { figureInWords } from '@/lib/projects/figure-words'

/** A figure as the readers of each language see it. */
export const Reads = ({ figure, locale }: { figure: { kind: FigureKind; value: string; unit: string }; locale: Locale }) => (
  <ul className="reads">
    {locales.map((language) => (
      <li key={language} className="nw" lang={language === locale ? undefined : languageTag[language]}>{figureInWords(figure, language)}</li>
    ))}
  </ul>
)
