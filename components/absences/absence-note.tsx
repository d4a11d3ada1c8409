import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { absence: { name: string; untilDay: string; deputy: string | null } | undefined; locale: Locale }

/** That an officer is away today, and who stands in; nothing while they are at work. */
export function AbsenceNote({ absence, locale }: Props) {
  if (!absence) return null
  const t = translator(locale)
  const { name, deputy } = absence
  const day = formatDate(absence.untilDay, locale)
  return (
    <p className="note w mb-4">
      <Icon name="pause" />
      <span>{deputy ? t('absences.case', { name, day, deputy }) : t('absences.caseNobody', { name, day })} <a href={paths.deskAbsences(locale)}>{t('absences.title')}</a></span>
    </p>
  )
}
