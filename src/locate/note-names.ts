import type { HeadingLanguage } from '../model/authority.ts'
import type { Edition } from '../model/edition.ts'
import { primary } from '../model/language.ts'
import { noteMark } from '../model/note-mark.ts'
import type { PageMap } from '../model/page-map.ts'
import type { Series } from '../model/series.ts'
import { recordAt } from './folios.ts'

/** Say what notes of a note's series are called: 注, 译注. `note` is its anchor. */
export function nameOf(note: string, edition: Edition, language: string): string {
  return seriesOf(note, edition).name[primary(language) as HeadingLanguage]
}

/** Give the printed mark of a note; before the first pass the first of its kind, as wide as most will be. */
export function markOf(note: string, edition: Edition, pageMap: PageMap): string {
  return edition.marks.get(note) ?? recordAt(note, pageMap)?.mark ?? noteMark(1, seriesOf(note, edition).marks)
}

function seriesOf(note: string, { targets, config }: Edition): Series {
  const id = targets.get(note)?.series
  const series = config.notes.series.find((one) => one.id === id)
  if (series === undefined) throw new Error(`the note ${note} is of no series`)
  return series
}
