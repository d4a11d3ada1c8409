import type { Translator } from '@/lib/messages'
import { workingTime } from './duration'

/** Working time in words: "1 d 2 h", "11 ч 50 мин". A day has nine working hours. */
export function timeWords(ms: number, t: Translator): string {
  const { unit, ...parts } = workingTime(ms)
  return t(`desk.time.${unit}`, parts)
}
