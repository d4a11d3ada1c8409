import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { formatDay } from '@/lib/dates'
import { languageName, type Locale, type Localized, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { laterChange, type TextsChanged } from '@/lib/trust/translations'

const fields = ['name', 'summary', 'location', 'notes'] as const
type Row = { id: string; code: string; textsChanged: TextsChanged } & Record<(typeof fields)[number], Localized | null>

/** Projects whose texts say more in one language than in another, to be translated or confirmed. */
export function StaleTexts({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={t('stale.texts')}
      rows={rows.map((row) => ({ ...row, id: `texts-${row.id}`, slug: row.id }))}
      columns={[
        {
          label: t('stale.project'),
          cell: ({ slug, code, name }: Row & { slug: string }) => (
            <>
              <a href={paths.adminProject(locale, slug)}><LocalizedText text={name} locale={locale} /></a>
              <span className="block small muted">{code}</span>
            </>
          ),
        },
        {
          label: t('stale.what'),
          wide: true,
          cell: (row) =>
            fields.map((field) => {
              const older = locales.filter((language) => laterChange(row[field], row.textsChanged[field], language))
              const later = older[0] && laterChange(row[field], row.textsChanged[field], older[0])
              return later && <p key={field}>{t('stale.textOlder', { fields: t(`admin.field.${field}`), language: languageName[later.lang].full, date: formatDay(new Date(later.at), locale), older: older.map((language) => languageName[language].full).join(', ') })}</p>
            }),
        },
        {
          label: t('stale.do'),
          cell: ({ slug, code }) => (
            <form method="post" action={paths.confirmTexts(locale, slug)} className="flex flex-wrap gap-2">
              <button className="btn s quiet">
                <Icon name="check" />
                {t('stale.confirmTexts')}
                <span className="vh">: {code}</span>
              </button>
              <a className="btn s sec" href={paths.adminProjectPart(locale, slug, 'texts')}>
                {t('stale.change')}
                <span className="vh">: {code}</span>
              </a>
            </form>
          ),
        },
      ]}
    />
  )
}
