import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import type { PromiseClock } from '@/lib/eoi/clock'
import { dueText, durationText } from '@/lib/eoi/due-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

const bricks = 20
type Look = { bar: string; tag: string; icon?: string }
const looks: Record<PromiseClock['state'] | 'warn', Look> = {
  running: { bar: '', tag: 'c', icon: 'clock' }, warn: { bar: 'w', tag: 'w', icon: 'clock' }, paused: { bar: 'p', tag: 'k', icon: 'pause' },
  met: { bar: 'm', tag: 's', icon: 'check' }, met_late: { bar: 'l', tag: 'd', icon: 'alert' }, late: { bar: 'l', tag: 'd', icon: 'alert' }, stopped: { bar: '', tag: '' },
}

/** Both promises: what was promised, how much of it is used, when it is due. The bar repeats what the words say. */
export function PromiseList({ clocks, locale }: { clocks: readonly PromiseClock[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <ul className="pr">
        {clocks.map((clock) => {
          const near = clock.state === 'running' && clock.percent >= 80
          const look = looks[near ? 'warn' : clock.state]
          const used = clock.state === 'late' ? bricks : Math.min(bricks, Math.ceil((clock.percent * bricks) / 100))
          return (
            <li key={clock.promise} data-promise={clock.promise} data-clock={clock.state}>
              <p className="t">
                <span>{t(`account.promise.${clock.promise}.title`, { days: clock.days })}</span>
                <span className={`tag nw ${look.tag}`}>
                  {look.icon && <Icon name={look.icon} />}
                  {near ? t('account.promise.warn', { percent: Math.floor(clock.percent) }) : t(`account.promise.${clock.state}`)}
                </span>
              </p>
              <span className="big">{headline(clock, locale)}</span>
              <span className={`clk ${look.bar}`} aria-hidden="true">
                {Array.from({ length: bricks }, (_, index) => <i key={index} className={index < used ? 'u' : undefined} />)}
              </span>
              <p className="d">{detail(clock, locale)}</p>
            </li>
          )
        })}
      </ul>
      <p className="small muted mt-3">{t('account.promise.hours')} <a href={paths.promise(locale)}>{t('account.promise.how')}</a></p>
    </>
  )
}

/** The time that is left, that it took, or that it is over, in hours of work. */
function headline({ state, usedMs, totalMs }: PromiseClock, locale: Locale): string {
  const t = translator(locale)
  switch (state) {
    case 'running': case 'paused': return t('account.promise.left', { time: durationText(totalMs - usedMs, locale) })
    case 'met': case 'met_late': return t('account.promise.took', { time: durationText(usedMs, locale) })
    case 'late': return usedMs > totalMs ? t('account.promise.overBy', { time: durationText(usedMs - totalMs, locale) }) : t('account.promise.over')
    case 'stopped': return t('account.promise.closed')
  }
}

function detail({ state, due, metAt, usedMs }: PromiseClock, locale: Locale): string {
  const t = translator(locale)
  const used = durationText(usedMs, locale)
  if (metAt) return t('account.promise.metNote', { at: formatInstant(metAt, locale), due: dueText(due, locale) })
  if (state === 'paused') return t('account.promise.pausedNote', { used, due: dueText(due, locale) })
  if (state === 'stopped') return t('account.promise.stoppedNote', { used })
  return t('account.promise.due', { due: dueText(due, locale) })
}
