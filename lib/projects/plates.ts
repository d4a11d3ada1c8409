/** Tilings of `public/art/pattern-*.svg`. */
export const patterns = ['agro', 'building', 'chemistry', 'fruit', 'logistics', 'meat', 'road', 'textile', 'tourism', 'zone'] as const
export type Pattern = (typeof patterns)[number]
export type Plate = { pattern: Pattern; glyph: string }

const plate = (pattern: Pattern, glyph: string): Plate => ({ pattern, glyph })

const plates: Record<string, Plate> = {
  crops: plate('agro', 'oil'),
  livestock: plate('meat', 'meat'),
  'food-processing': plate('fruit', 'fruit'),
  textiles: plate('textile', 'cotton'),
  'leather-footwear': plate('meat', 'box'),
  chemicals: plate('chemistry', 'flask'),
  pharma: plate('chemistry', 'plus'),
  plastics: plate('chemistry', 'drop'),
  'building-materials': plate('building', 'brick'),
  metals: plate('building', 'factory'),
  'metal-structures': plate('building', 'capsule'),
  electronics: plate('textile', 'eye'),
  'electrical-equipment': plate('logistics', 'bolt'),
  machinery: plate('logistics', 'factory'),
  drones: plate('logistics', 'send'),
  quarrying: plate('road', 'brick'),
  energy: plate('zone', 'bolt'),
  recycling: plate('agro', 'hist'),
  construction: plate('building', 'plot'),
  roads: plate('road', 'road'),
  trade: plate('logistics', 'box'),
  logistics: plate('logistics', 'rail'),
  tourism: plate('tourism', 'star'),
  it: plate('textile', 'globe'),
  education: plate('tourism', 'doc'),
  health: plate('tourism', 'plus'),
}

/** The tiling and glyph that stand for a sector instead of a photograph; the zone's tiling for mixed and new sectors. */
export const plateOf = (sectorId: string): Plate => plates[sectorId] ?? plate('zone', 'zone')
