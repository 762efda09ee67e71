import type { Recorded } from './operations.ts'
import type { Recognised } from './recognise.ts'

/** A witness with what was seen in it and what is done about it. */
export interface WitnessDraft {
  siglum: string
  /** Name of its file. */
  file: string
  recognised: Recognised
  operations: Recorded[]
}
