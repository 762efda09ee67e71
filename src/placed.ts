import { type Complaint, Refusal } from './model/complaint.ts'
import type { Edition } from './model/edition.ts'
import type { Place } from './model/place.ts'
import { expectUnits } from './prove/expect/expect.ts'

/** Add to a complaint where its unit was written. */
export function placed(complaint: Complaint, edition: Edition): Complaint {
  if (complaint.unit === undefined || complaint.place !== undefined) return complaint
  const place = placeOf(complaint.unit, edition)
  return place === undefined ? complaint : { ...complaint, place }
}

/** Go through the press; a refusal that names a unit comes out with its place. */
export async function withPlaces<Value>(edition: Edition, call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(placed(error.complaint, edition)) : error
  }
}

/** Where a unit was written, or the first paragraph of the note so called. */
function placeOf(unit: string, edition: Edition): Place | undefined {
  const units = expectUnits(edition, { indexes: new Map(), folios: new Map(), references: new Map() })
  return (units.find(({ id }) => id === unit) ?? units.find(({ id }) => id.startsWith(`${unit}-p`)))?.place
}
