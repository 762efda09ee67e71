import type { Authority } from '../model/authority.ts'
import type { IndexEntry, Located } from '../model/book-index.ts'
import type { Edition, IndexHeading } from '../model/edition.ts'

/** A record with its entry in the index: what a card is about. */
export interface Subject {
  record: Authority
  /** Its entry in the first index that has it. */
  entry: IndexEntry
}

/** The records that have entries, and what each mark in the text is about. */
export interface Subjects {
  byId: Map<string, Subject>
  /** Id of the record by the anchor of the mark. */
  byMark: Map<string, string>
}

/** Gather the records that the indexes of a book have entries for. */
export function subjectsOf(edition: Edition, located: Located): Subjects {
  const records = new Map(edition.authorities.map((record) => [`entry-${record.id}`, record]))
  const byId = new Map<string, Subject>()
  for (const entry of [...located.indexes.values()].flat().flatMap(({ entries }) => entries.flatMap(withSubentries))) {
    const record = records.get(entry.id)
    if (record !== undefined) byId.set(record.id, { record, entry })
  }
  const byMark = new Map<string, string>()
  for (const { id, marks } of edition.indexes.flatMap(({ groups }) => groups.flatMap(headingsIn))) {
    const record = records.get(id)
    if (record === undefined || !byId.has(record.id)) continue
    for (const { anchor, until } of marks)
      for (const mark of until === undefined ? [anchor] : [anchor, until]) byMark.set(mark, record.id)
  }
  return { byId, byMark }
}

function withSubentries(entry: IndexEntry): IndexEntry[] {
  return [entry, ...entry.subentries.flatMap(withSubentries)]
}

function headingsIn({ headings }: { headings: IndexHeading[] }): IndexHeading[] {
  return headings.flatMap((heading) => [heading, ...headingsIn({ headings: heading.subheadings })])
}
