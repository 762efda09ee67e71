import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Annotated } from '../model/edition.ts'

/** What the parts of the book are made from. */
export interface Material {
  annotated: Annotated
  collation: Collation
  makers: string[]
  complain: Complain
}
