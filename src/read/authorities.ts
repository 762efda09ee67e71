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

/** A record as the schema leaves it: all but these have defaults. */
type Optional = 'gloss' | 'note' | 'broader' | 'see'
type AuthorityRecord = Omit<Authority, 'kind' | 'place' | Optional> & Partial<Pick<Authority, Optional>>

/** Read the authority files. */
export function readAuthorities(inputs: Inputs, works: string[] | undefined, complain: Complain): Authority[] {
  const authorities = Object.entries(kinds).flatMap(([file, kind]) => {
    const entries = readRecordsIfThere<AuthorityRecord>(inputs, file, 'authorities', complain) ?? []
    return entries.map((entry): Authority => {
      checkSources(entry, works, complain)
      const { data, place } = entry
      const { gloss, note, broader, see } = data
      return { ...data, kind, gloss, note, broader, see, place }
    })
  })
  checkUnique('authority', authorities, ({ id }) => id, complain)
  return authorities
}
