import type { Complain } from '../model/complaint.ts'
import type { Edition } from '../model/edition.ts'
import { noteMark } from '../model/note-mark.ts'
import type { PageMap } from '../model/page-map.ts'
import * as rules from '../model/rules.ts'
import type { Series } from '../model/series.ts'
import type { HtmlPage } from './read-html.ts'

/**
 * Check that the notes of each series are counted as `edition.yaml` says, from the first mark on without a gap, and that
 * notes that are not at the foot, and further calls, bear the marks they should.
 */
export function checkSeries(html: HtmlPage[], edition: Edition, pageMap: PageMap, complain: Complain): void {
  for (const series of edition.config.notes.series)
    if (series.place === 'page') checkCount(series, html, edition, pageMap, complain)
  const shown = new Map(html.flatMap(({ marks }) => [...marks]))
  for (const [note, mark] of edition.marks) {
    const call = note.replace(/^note-/u, 'call-')
    for (const found of [shown.get(call), shown.get(`#${call}`)]) compareMarks(note, mark, found, complain)
  }
  for (const { id, form, target } of edition.references) {
    if (form !== 'recall') continue
    compareMarks(id, edition.marks.get(target) ?? pageMap.anchors.get(target)?.mark, shown.get(id), complain)
  }
}

function checkCount(series: Series, html: HtmlPage[], edition: Edition, pageMap: PageMap, complain: Complain): void {
  const counts = new Map<string, number>()
  for (const { ids, position } of html) {
    for (const note of ids) {
      const target = edition.targets.get(note)
      if (target?.kind !== 'note' || target.series !== series.id) continue
      const scope = scopeOf(series, position, target.part)
      const count = (counts.get(scope) ?? 0) + 1
      counts.set(scope, count)
      compareMarks(note, noteMark(count, series.marks), pageMap.anchors.get(note)?.mark, complain)
    }
  }
}

/** What a number is counted in. A spread is a verso and the recto after it. */
function scopeOf({ numbering }: Series, position: number, part: string): string {
  if (numbering === 'page') return String(position)
  if (numbering === 'spread') return String(Math.floor(position / 2))
  return numbering === 'statement' ? part : ''
}

function compareMarks(unit: string, wanted: string | undefined, found: string | undefined, complain: Complain): void {
  if (wanted === found) return
  complain(rules.pageMapIsTrue({ unit, product: 'HTML', place: undefined }, `mark ${wanted}`, `mark ${found}`))
}
