import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

const known = ['forum', 'visit', 'B2B', 'G2B', 'exhibition', 'meeting', 'ceremony'] as const

/** The kinds of an event as tags. */
export const EventFormats = ({ formats, locale }: { formats: readonly string[]; locale: Locale }) =>
  known.filter((format) => formats.includes(format)).map((format) => (
    <span key={format} className="tag">{translator(locale)(`registers.events.formats.${format}`)}</span>
  ))
