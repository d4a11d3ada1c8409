/** Browsers by what only they write, the imitated last. */
const browsers = [['Edge', /\bEdgA?\//], ['Opera', /\bOPR\//], ['Yandex', /\bYaBrowser\//], ['WeChat', /\bMicroMessenger\//], ['Samsung Internet', /\bSamsungBrowser\//], ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /\b(Chrome|CriOS)\//], ['Safari', /\bVersion\/[\d.]+.*Safari\//]] as const
const systems = [['HarmonyOS', /HarmonyOS|OpenHarmony/], ['Android', /Android/], ['iPhone', /iPhone/], ['iPad', /iPad/], ['Windows', /Windows/], ['macOS', /Mac OS X|Macintosh/], ['ChromeOS', /\bCrOS\b/], ['Linux', /Linux/]] as const

const first = (pairs: readonly (readonly [string, RegExp])[], text: string): string | undefined => pairs.find(([, pattern]) => pattern.test(text))?.[0]

/** A coarse name of the browser that a user agent describes, `Chrome, Windows`; null when it names nothing known. No versions: they say who it is. */
export function deviceOf(userAgent: string | null): string | null {
  const text = (userAgent ?? '').slice(0, 1000)
  return [first(browsers, text), first(systems, text)].filter(Boolean).join(', ') || null
}
