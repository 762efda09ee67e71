import type { Complain } from '../model/complaint.ts'
import type { Abbreviation } from '../model/manuscript.ts'
import type { Inputs } from './inputs.ts'
import { checkUnique, readRecordsIfThere } from './records.ts'

/** Read `abbreviations.yaml`. */
export function readAbbreviations(inputs: Inputs, complain: Complain): Abbreviation[] {
  const entries = readRecordsIfThere<Omit<Abbreviation, 'place'>>(
    inputs,
    'abbreviations.yaml',
    'abbreviations',
    complain
  )
  const abbreviations = (entries ?? []).map(({ data, place }) => ({ ...data, place }))
  checkUnique('abbreviation', abbreviations, ({ short }) => short, complain)
  return abbreviations
}
