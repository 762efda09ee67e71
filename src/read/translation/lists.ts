import type { Complain } from '../../model/complaint.ts'
import type { TranslatedBook } from '../../model/manuscript.ts'
import { recordHasOriginal } from '../../model/rules.ts'
import type { Dismissal, SourceRecord } from '../../model/translation.ts'
import { eventOf } from '../chronology.ts'
import type { Inputs } from '../inputs.ts'
import { checkUnique, type Entry, readRecordsIfThere } from '../records.ts'
import type { SchemaName } from '../schema.ts'

/** Keys of what there is in the originals, so that a record that translates nothing is found. */
export interface Originals {
  dates: string[]
  abbreviations: string[]
  codes: string[]
  sigla: string[]
  /** Ids of operations, by siglum. */
  operations: Map<string, string[]>
  authorities: string[]
}

type Lists = Pick<TranslatedBook, 'chronology' | 'abbreviations' | 'sources' | 'witnesses' | 'reasons' | 'glosses'>

/** Read the lists of one language: `chronology.en.yaml` and its like. Each record names that which it translates. */
export function readLists(inputs: Inputs, language: string, originals: Originals, complain: Complain): Lists {
  /** Read `file` in this language; each record must have a key of `known`, but for the chronology once. */
  function list<Data>(file: string, schema: SchemaName, key: keyof Data & string, known: string[]): Entry<Data>[] {
    const named = file.replace(/\.yaml$/u, `.${language}.yaml`)
    const entries = readRecordsIfThere<Data>(inputs, named, schema, complain) ?? []
    for (const { data, place } of entries)
      if (!known.includes(String(data[key]))) complain(recordHasOriginal(place, String(data[key]), file, known))
    if (schema !== 'translated-chronology') checkUnique('record', entries, ({ data }) => String(data[key]), complain)
    return entries
  }
  const { dates, abbreviations, codes, sigla, operations, authorities } = originals
  const events = list<EventData>('chronology.yaml', 'translated-chronology', 'date', dates)
  return {
    chronology: events.map((entry) => ({
      ...placed(entry),
      event: eventOf(entry, complain, language)
    })),
    abbreviations: list<{ short: string; meaning: string }>(
      'abbreviations.yaml',
      'translated-abbreviations',
      'short',
      abbreviations
    ).map(placed),
    sources: list<SourceData>('sources.yaml', 'translated-sources', 'code', codes).map(({ data, place }) => ({
      ...{ code: data.code, citation: data.citation, shown: data.shown, place }
    })),
    witnesses: list<{ siglum: string; description: string }>(
      'witnesses/witnesses.yaml',
      'translated-witnesses',
      'siglum',
      sigla
    ).map(placed),
    reasons: [...operations].flatMap(([siglum, ids]) => {
      const file = `witnesses/${siglum}.operations.yaml`
      return list<{ id: string; reason: string }>(file, 'translated-operations', 'id', ids).map(placed)
    }),
    glosses: list<GlossData>('authorities.yaml', 'translated-authorities', 'id', authorities).map(
      ({ data: { id, gloss, offices, note }, place }) => ({ id, gloss, offices, note, place })
    )
  }
}

type EventData = { date: string; label: string; event: string }
type SourceData = { code: string; citation?: string; shown?: string }
type GlossData = { id: string; gloss?: string; offices?: string[]; note?: string }

function placed<Data>({ data, place }: Entry<Data>): Data & Pick<Entry<Data>, 'place'> {
  return { ...data, place }
}

/** Read what the originals read when their translations were looked at. */
export function readSourceRecords(inputs: Inputs, file: string, complain: Complain): SourceRecord[] {
  type Data = { of: string; sha256: string; words: string }
  const entries = readRecordsIfThere<Data>(inputs, file, 'translated-from', complain) ?? []
  return entries.map(({ data, place }) => ({ of: data.of, hash: data.sha256, words: data.words, place }))
}

/** Read what an editor has looked at and found in order. */
export function readDismissals(inputs: Inputs, language: string, complain: Complain): Dismissal[] {
  const file = `dismissed.${language}.yaml`
  return (readRecordsIfThere<Omit<Dismissal, 'place'>>(inputs, file, 'dismissed', complain) ?? []).map(placed)
}
