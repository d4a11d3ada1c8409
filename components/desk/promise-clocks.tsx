import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import type { PromiseClock } from '@/lib/eoi/clock'
import { timeWords } from '@/lib/eoi/working-time-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

const bricks = 20
/** Share of the promised time from which the clock warns. */
const soon = 80

const looks: Record<PromiseClock['state'], { bar: string; tag: string; icon: string }> = {
  running: { bar: '', tag: 'c', icon: 'clock' },
  paused: { bar: 'p', tag: 'k', icon: 'pause' },
  met: { bar: 'm', tag: 's', icon: 'check' },
  met_late: { bar: 'l', tag: 'd', icon: 'check' },
  late: { bar: 'l', tag: 'd', icon: 'alert' },
  stopped: { bar: '', tag: '', icon: 'x' },
}

/** Both promises of a case: state, time in words, bricks, and the due instant written out. `returnsAt` is when its officer loses it if nothing happens. */
export function PromiseClocks({ clocks, returnsAt, locale }: { clocks: readonly PromiseClock[]; returnsAt: Date | null; locale: Locale }) {
  const t = translator(locale)
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t('desk.promise.heading')}</h2>
      <ul className="pr">
        {clocks.map((clock) => (
          <li key={clock.promise}>
            <Clock clock={clock} locale={locale} />
          </li>
        ))}
      </ul>
      {returnsAt && <p className="tiny mt-2">{t('reminders.returned.line', { date: formatInstant(returnsAt, locale) })}</p>}
      <p className="tiny muted mt-2">{t('desk.promise.hours')}</p>
    </section>
  )
}

function Clock({ clock, locale }: { clock: PromiseClock; locale: Locale }) {
  const t = translator(locale)
  const look = clock.state === 'running' && clock.percent >= soon ? { bar: 'w', tag: 'w', icon: 'clock' } : looks[clock.state]
  const used = Math.min(bricks, Math.ceil((clock.percent / 100) * bricks))
  const time = timeWords(Math.abs(clock.totalMs - clock.usedMs), t)
  const date = formatInstant(clock.due, locale)
  const big =
    clock.state === 'late' ? t('desk.promise.over', { time })
    : clock.state === 'met' || clock.state === 'met_late' ? t('desk.promise.took', { time: timeWords(clock.usedMs, t) })
    : clock.state === 'stopped' ? t('desk.promise.used', { time: timeWords(clock.usedMs, t) })
    : t('desk.promise.left', { time })
  const line =
    clock.metAt ? t('desk.promise.metAt', { at: formatInstant(clock.metAt, locale), date })
    : clock.state === 'stopped' ? t('desk.promise.stoppedText')
    : clock.state === 'paused' ? t('desk.promise.duePaused', { date })
    : t('desk.promise.due', { date })
  return (
    <>
      <p className="t">
        <span>{t(clock.promise === 'first' ? 'desk.promise.firstDays' : 'desk.promise.substantiveDays', { days: clock.days })}</span>
        <span className={`tag nw ${look.tag}`}>
          <Icon name={look.icon} />
          {t(`desk.promise.state.${clock.state}`)}
        </span>
      </p>
      <p className="big">{big}</p>
      <span className={`clk ${look.bar}`} aria-hidden="true">
        {Array.from({ length: bricks }, (_, index) => <i key={index} className={index < used ? 'u' : undefined} />)}
      </span>
      <p className="d">{line}</p>
    </>
  )
}
