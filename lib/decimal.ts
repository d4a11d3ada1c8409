/** How many zeros a spoken unit adds: "140.7 million". */
export const scales = { one: 0, thousand: 3, million: 6, billion: 9 } as const
export type Scale = keyof typeof scales
export const isScale = (value: string): value is Scale => Object.hasOwn(scales, value)

/**
 * "140 700 000", "140,700,000", "140700000.50", "140,7" or "１４０" as a plain decimal string; undefined when it cannot be read
 * as a number without doubt. A comma before exactly three digits separates thousands. Text in, text out: no step
 * goes through a floating-point number.
 */
export function readDecimal(typed: string): string | undefined {
  const compact = typed.normalize('NFKC').replace(/[\s'’_]/g, '')
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(/^(\d+),(\d{1,2}|\d{4})$/, '$1.$2')
  const [, whole, , fraction = ''] = /^(\d+)(\.(\d+))?$/.exec(grouped) ?? []
  if (whole === undefined) return undefined
  return joined(whole, fraction)
}

/** A plain decimal times ten to the power of `places`, exactly. */
export function shiftDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const moved = fraction.padEnd(places, '0')
  return joined(whole + moved.slice(0, places), moved.slice(places))
}

function joined(whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  return rest ? `${digits}.${rest}` : digits
}
