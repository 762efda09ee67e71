import type { Complain } from '../model/complaint.ts'
import type { EditionConfig } from '../model/edition-config.ts'
import type { KeptTrees } from '../model/kept-trees.ts'
import type { Manuscript, Witness } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import { linesAreUsedOnce, witnessHasLines, witnessIsKnown } from '../model/rules.ts'
import { frontPlaces } from './front-matter.ts'
import type { Images } from './images.ts'
import type { Inputs } from './inputs.ts'
import { kept } from './kept.ts'
import { readSeriesNotes } from './series-notes.ts'
import { readStatement } from './statement.ts'
import type { KeyPath, YamlText } from './yaml.ts'

/** A statement with its notes, and the places in its front matter for the checks that need other files. */
export interface ReadStatement {
  manuscript: Manuscript
  placeOf: (path: KeyPath) => Place
}

/** Read the statements that the edition names, each with its notes; a statement need not have any. */
export function readStatements(
  inputs: Inputs,
  images: Images,
  edition: YamlText,
  { statements, notes: { series } }: EditionConfig,
  trees: KeptTrees,
  complain: Complain
): ReadStatement[] {
  const desk = { image: images.take, complain }
  return statements.flatMap((id, at): ReadStatement[] => {
    const asked = edition.placeOf(['statements', at])
    const source = inputs.text(`statements/${id}/text.zh.md`, asked)
    const statement =
      source && kept(trees, ['statement', id], source, desk, (...at) => readStatement(source, id, ...at))
    const notes = readSeriesNotes(inputs, `statements/${id}`, series, trees, desk)
    if (source === undefined || statement === undefined) return []
    return [{ manuscript: { ...statement, notes }, placeOf: frontPlaces(source) }]
  })
}

/** Check that the lines of every statement are in its witness, and in no other statement. */
export function checkLines(
  statements: ReadStatement[],
  witnesses: Witness[],
  sigla: string[],
  complain: Complain
): void {
  const known = new Set(sigla)
  // Of two witnesses of one siglum the first counts.
  const lineCounts = new Map(
    witnesses.toReversed().map(({ siglum, text }) => [siglum, text.split(/\r\n|\n|\r/).length])
  )
  const earlier = new Map<string, Manuscript[]>()
  for (const { manuscript, placeOf } of statements) {
    const { siglum, from, to } = manuscript.witness
    if (!known.has(siglum)) complain(witnessIsKnown(placeOf(['witness', 'siglum']), siglum, sigla))
    const lines = lineCounts.get(siglum)
    if (lines === undefined) continue
    if (from > to || to > lines) complain(witnessHasLines(placeOf(['witness', 'from']), siglum, from, to, lines))
    const former = earlier.get(siglum) ?? []
    const other = former.find((one) => overlaps(one.witness, manuscript.witness))
    if (other !== undefined) complain(linesAreUsedOnce(placeOf(['witness', 'from']), siglum, other.id))
    earlier.set(siglum, former)
    former.push(manuscript)
  }
}

function overlaps(one: Manuscript['witness'], other: Manuscript['witness']): boolean {
  return one.from <= other.to && other.from <= one.to
}
