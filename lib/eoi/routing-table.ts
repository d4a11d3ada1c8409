import type { Conditions } from './routing'

/** One rule of the table as admins order it. Its number is its place, from 1. */
export type TableRule = { id: string; conditions: Conditions; unitId: string; /** False when it is switched off. */ on: boolean }
