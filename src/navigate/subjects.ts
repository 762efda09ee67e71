import type { Authority } from '../model/authority.ts'
import type { IndexEntry, Located } from '../model/book-index.ts'
import type { Edition, IndexHeading } from '../model/edition.ts'

/** A record with its entry in an index: what a card is about. */
export interface Subject {
  record: Authority
  entry: IndexEntry
}

/** The entries of records, and what each mark in the text is about. */
export interface Subjects {
  /** By the anchor of the entry. */
  byEntry: Map<string, Subject>
  /** Anchor of the entry by that of the mark. */
  byMark: Map<string, string>
}

/**
 * Gather the entries that the words of a book lead to: in the first index that has their record; words that this one does
 * not list, as those of a translation, in the first that does.
 */
export function subjectsOf(edition: Edition, located: Located): Subjects {
  const entries = new Map([...located.indexes.values()].flat().flatMap((group) => entriesIn(group.entries)))
  const byEntry = new Map<string, Subject>()
  const byMark = new Map<string, string>()
  for (const { part, groups } of edition.indexes) {
    const records = new Map(
      edition.authorities.flatMap((record) => [
        [`entry-${record.id}`, record],
        [`${part}-entry-${record.id}`, record]
      ])
    )
    for (const { id, marks } of groups.flatMap(headingsIn)) {
      const [record, entry] = [records.get(id), entries.get(id)]
      if (record === undefined || entry === undefined) continue
      const own = marks
        .flatMap(({ anchor, until }) => (until === undefined ? [anchor] : [anchor, until]))
        .filter((mark) => !byMark.has(mark))
      for (const mark of own) byMark.set(mark, id)
      if (own.length > 0 || id === `entry-${record.id}`) byEntry.set(id, { record, entry })
    }
  }
  return { byEntry, byMark }
}

function entriesIn(entries: IndexEntry[]): [id: string, entry: IndexEntry][] {
  return entries.flatMap((entry): [string, IndexEntry][] => [[entry.id, entry], ...entriesIn(entry.subentries)])
}

function headingsIn({ headings }: { headings: IndexHeading[] }): IndexHeading[] {
  return headings.flatMap((heading) => [heading, ...headingsIn({ headings: heading.subheadings })])
}
