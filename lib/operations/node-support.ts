/** When each line of Node.js ends (nodejs.org/en/about/previous-releases). */
const endOfLife: Record<number, string> = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30', 26: '2029-04-30' }

/** The day (YYYY-MM-DD) on which a version of Node.js ended or ends; undefined for lines without long support, which end within months. */
export const nodeEndsOn = (version: string): string | undefined => endOfLife[Number(version.replace(/^v/, '').split('.')[0])]

/** Whether a version of Node.js no longer gets security fixes on the day `today`, or never does for long. */
export const nodeIsOver = (version: string, today: string): boolean => {
  const end = nodeEndsOn(version)
  return end === undefined || end < today
}
