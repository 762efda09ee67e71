import type { Authority, AuthorityKind } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { Abbreviation, ChronologyEvent, Source as Work } from '../model/manuscript.ts'
import { eventIsOneParagraph, sourceIsKnown } from '../model/rules.ts'
import { begin } from './begin.ts'
import type { Inputs } from './inputs.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import { checkUnique, type Entry, readRecords } from './records.ts'
import type { SchemaName } from './schema.ts'
import { startOf } from './source.ts'

/** Read `sources.yaml`. */
export function readSources(inputs: Inputs, complain: Complain): Work[] {
  const works = recordsIn<{ code: string; citation: string; url?: string }>(
    inputs,
    'sources.yaml',
    'sources',
    complain
  ).map(({ data, place }) => ({ code: data.code, citation: data.citation, url: data.url, place }))
  checkUnique(
    'source',
    works.map(({ code, place }) => ({ id: code, place })),
    complain
  )
  return works
}

/** Read `abbreviations.yaml`. */
export function readAbbreviations(inputs: Inputs, complain: Complain): Abbreviation[] {
  const abbreviations = recordsIn<Omit<Abbreviation, 'place'>>(
    inputs,
    'abbreviations.yaml',
    'abbreviations',
    complain
  ).map(({ data, place }) => ({ ...data, place }))
  checkUnique(
    'abbreviation',
    abbreviations.map(({ short, place }) => ({ id: short, place })),
    complain
  )
  return abbreviations
}

/** Read `chronology.yaml`; the events are Markdown of one paragraph. */
export function readChronology(inputs: Inputs, works: Work[], complain: Complain): ChronologyEvent[] {
  const entries = recordsIn<{ date: string; label: string; event: string; sources: string[] }>(
    inputs,
    'chronology.yaml',
    'chronology',
    complain
  )
  return entries.map((entry) => {
    checkSources(entry, works, complain)
    const { date, label, sources } = entry.data
    return { date, label, event: eventOf(entry, complain), sources, place: entry.place }
  })
}

function eventOf(entry: Entry<{ event: string }>, complain: Complain): ChronologyEvent['event'] {
  const source = entry.yaml.sourceOf([entry.position, 'event'])
  if (!isReasonable(source, complain)) return []
  const state = begin(source, 'event', `chronology-${entry.position + 1}`, () => undefined, complain)
  const event = state.blocks(parseMarkdown(source.text).children)
  if (event.length !== 1) complain(eventIsOneParagraph(source.place({ line: 1, column: 1 })))
  return event
}

type AuthorityRecord = Omit<Authority, 'kind' | 'place' | 'gloss' | 'broader'> & { gloss?: string; broader?: string }

/** The files of the authorities, in the order in which they are read; the file says the kind. */
const kinds: Record<string, AuthorityKind> = {
  'authorities/persons.yaml': 'person',
  'authorities/places.yaml': 'place',
  'authorities/organisations.yaml': 'organisation',
  'authorities/documents.yaml': 'document',
  'authorities/subjects.yaml': 'subject'
}

/** Read the authority files. */
export function readAuthorities(inputs: Inputs, works: Work[], complain: Complain): Authority[] {
  const authorities = Object.entries(kinds).flatMap(([file, kind]) =>
    recordsIn<AuthorityRecord>(inputs, file, 'authorities', complain).map((entry): Authority => {
      checkSources(entry, works, complain)
      return { ...entry.data, kind, gloss: entry.data.gloss, broader: entry.data.broader, place: entry.place }
    })
  )
  checkUnique('authority', authorities, complain)
  return authorities
}

/** The records of a list that need not be there. */
function recordsIn<Data>(inputs: Inputs, file: string, schema: SchemaName, complain: Complain): Entry<Data>[] {
  return inputs.has(file) ? readRecords<Data>(inputs, file, startOf(file), schema, complain) : []
}

function checkSources(entry: Entry<{ sources: string[] }>, works: Work[], complain: Complain): void {
  const known = works.map(({ code }) => code)
  entry.data.sources.forEach((code, at) => {
    if (!known.includes(code)) complain(sourceIsKnown(entry.yaml.placeOf([entry.position, 'sources', at]), code, known))
  })
}
