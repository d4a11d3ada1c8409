import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Named } from '@/lib/projects/record'

/** Where a project is, in one line: its site, else its districts, else that no place is stated. */
export const Place = ({ site, districts, locale }: { site: Named | null; districts: Named[]; locale: Locale }) => (
  <span className="small muted">
    <Icon name="pin" />{' '}
    {site ? (
      <LocalizedText text={site.name} locale={locale} />
    ) : districts.length > 0 ? (
      districts.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && (locale === 'zh' ? '、' : ', ')}
          <LocalizedText text={name} locale={locale} />
        </span>
      ))
    ) : (
      translator(locale)('projects.noPlace')
    )}
  </span>
)
