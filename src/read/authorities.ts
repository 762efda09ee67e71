import type { Authority, AuthorityKind } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { Inputs } from './inputs.ts'
import { checkSources, checkUnique, readRecordsIfThere } from './records.ts'

/** The files of the authorities, in the order in which they are read; the file says the kind. */
const kinds: Record<string, AuthorityKind> = {
  'authorities/persons.yaml': 'person',
  'authorities/places.yaml': 'place',
  'authorities/organisations.yaml': 'organisation',
  'authorities/documents.yaml': 'document',
  'authorities/subjects.yaml': 'subject'
}

/** A record as the schema leaves it: all but these two have defaults. */
type AuthorityRecord = Omit<Authority, 'kind' | 'place' | 'gloss' | 'broader'> & { gloss?: string; broader?: string }

/** Read the authority files. */
export function readAuthorities(inputs: Inputs, works: string[] | undefined, complain: Complain): Authority[] {
  const authorities = Object.entries(kinds).flatMap(([file, kind]) => {
    const entries = readRecordsIfThere<AuthorityRecord>(inputs, file, 'authorities', complain) ?? []
    return entries.map((entry): Authority => {
      checkSources(entry, works, complain)
      const { data, place } = entry
      return { ...data, kind, gloss: data.gloss, broader: data.broader, place }
    })
  })
  checkUnique('authority', authorities, ({ id }) => id, complain)
  return authorities
}
