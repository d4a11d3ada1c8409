import type { FieldErrors } from '../typed-form'
import { networkControl } from './editable'
import type { TypedNetwork } from './fields'
import type { PlotStatus, UtilityKind } from './kinds'

type Stored = { status: PlotStatus; networks: readonly { kind: UtilityKind; held: number }[] }

/**
 * What a hold does not let an editor do: change the status of a plot on hold, or put one on hold; take away a network of which something is
 * held, or leave it less than contracts and hold promise together. An error code by control.
 */
export function holdErrors(stored: Stored, status: PlotStatus, networks: readonly TypedNetwork[]): FieldErrors {
  const errors: FieldErrors = {}
  if (status !== stored.status && (stored.status === 'on_hold' || status === 'on_hold')) errors.status = 'plot-held'
  for (const { kind, held } of stored.networks) {
    if (held === 0) continue
    const network = networks.find((one) => one.kind === kind)
    if (!network) errors[networkControl(kind, 'state')] = 'plot-held'
    else if (network.capacity === null) errors[networkControl(kind, 'capacity')] = 'plot-held'
    else if (network.promised + held > network.capacity) errors[networkControl(kind, 'promised')] = 'above-capacity'
  }
  return errors
}
