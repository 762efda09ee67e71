import type { Complain } from '../model/complaint.ts'
import type { Source } from '../model/manuscript.ts'
import type { Inputs } from './inputs.ts'
import { checkUnique, readRecordsIfThere } from './records.ts'

/** Read `sources.yaml`; `undefined` where it is broken. */
export function readSources(inputs: Inputs, complain: Complain): Source[] | undefined {
  const entries = readRecordsIfThere<{ code: string; citation: string; url?: string }>(
    inputs,
    'sources.yaml',
    'sources',
    complain
  )
  const sources = entries?.map(({ data, place }) => ({ ...data, url: data.url, place }))
  checkUnique('source', sources ?? [], ({ code }) => code, complain)
  return sources
}
