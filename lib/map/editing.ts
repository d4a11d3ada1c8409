import { type FieldErrors, type Typed, typedValue } from '../typed-form'
import { readBoundaries } from './boundaries'

export type BoundariesEditing = { geojson: string; attribution: string; errors: FieldErrors }

/** The import form as it was typed, with what is wrong in it; empty when nothing waits. */
export function boundariesEditing(kept: Typed | undefined): BoundariesEditing {
  if (!kept) return { geojson: '', attribution: '', errors: {} }
  const [geojson, attribution] = [typedValue(kept, 'geojson'), typedValue(kept, 'attribution')]
  return { geojson, attribution, errors: boundaryErrors(geojson, attribution) }
}

/** What an import lacks, by control. `attribution` is at most 200 letters. */
export function boundaryErrors(geojson: string, attribution: string): FieldErrors {
  const read = readBoundaries(geojson)
  const whose = attribution.trim()
  return { ...('fault' in read && { geojson: read.fault }), ...(whose === '' ? { attribution: 'required' } : whose.length > 200 && { attribution: 'too-long' }) }
}
