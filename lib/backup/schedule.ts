const hours = 60 * 60_000

/** Name of a backup that the portal names itself, after its instant in UTC: `invest-20261122T081500Z.backup.gz`. */
export const backupName = (now: Date): string => `invest-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.backup.gz`

/** When a backup of such a name was made; undefined for every other name. */
export function backupTime(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = /^invest-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup\.gz$/.exec(name) ?? []
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : undefined
}

/** Backups that give way to newer ones when `keep` stay. Names of other files are never among them. */
export const backupsToDrop = (names: readonly string[], keep: number): string[] =>
  names.filter((name) => backupTime(name)).sort().reverse().slice(keep)

/** Whether the daily backup is due: a day after the last one, and not in the first minutes of a process, which has other work. */
export function backupDue(names: readonly string[], startedAt: Date, now: Date): boolean {
  if (now.getTime() - startedAt.getTime() < hours / 6) return false
  const last = Math.max(0, ...names.map((name) => backupTime(name)?.getTime() ?? 0))
  return now.getTime() - last >= 24 * hours
}
