import type { Complain } from '../model/complaint.ts'
import type { KeptTrees } from '../model/kept-trees.ts'
import type { DraftNote } from '../model/manuscript.ts'
import { apparatusSeries, editorSeries, type Series } from '../model/series.ts'
import type { Inputs } from './inputs.ts'
import { kept } from './kept.ts'
import { readNotes } from './notes.ts'
import { startOf } from './source.ts'
import type { State } from './state.ts'

/**
 * Read the notes of a statement, a file a series: `notes.zh.md`, `notes.translator.zh.md`; none need be there.
 *
 * `translated` is the language of a translation. The apparatus is made, not written.
 */
export function readSeriesNotes(
  inputs: Inputs,
  folder: string,
  series: Series[],
  trees: KeptTrees,
  desk: { image: State['image']; complain: Complain },
  translated?: string
): DraftNote[] {
  return series.flatMap((one) => {
    const name = one.id === editorSeries ? 'notes' : `notes.${one.id}`
    const file = `${folder}/${name}.${translated ?? 'zh'}.md`
    if (one.id === apparatusSeries || !inputs.has(file)) return []
    const source = inputs.text(file, startOf(file))
    const key = ['notes', translated ?? '', one.id, String(one.sourced)]
    return (source && kept(trees, key, source, desk, (...at) => readNotes(source, one, ...at, translated))) ?? []
  })
}
