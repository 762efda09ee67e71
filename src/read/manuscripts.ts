import type { Complain } from '../model/complaint.ts'
import type { Manuscript, Witness } from '../model/manuscript.ts'
import { linesAreUsedOnce, witnessHasLines, witnessIsKnown } from '../model/rules.ts'
import type { Images } from './images.ts'
import type { Inputs } from './inputs.ts'
import { readNotes } from './notes.ts'
import { type ReadStatement, readStatement } from './statement.ts'
import type { YamlText } from './yaml.ts'

/** Read the statements that the edition names, each with its notes, and hold their lines against the witnesses. */
export function readManuscripts(
  inputs: Inputs,
  images: Images,
  edition: YamlText,
  ids: string[],
  witnesses: Witness[],
  complain: Complain
): Manuscript[] {
  const statements = ids.flatMap((id, at): ReadStatement[] => {
    const source = inputs.text(`statements/${id}/text.zh.md`, edition.placeOf(['statements', at]))
    const statement = source && readStatement(source, id, images.take, complain)
    if (statement === undefined) return []
    const file = `statements/${id}/notes.zh.md`
    const notes = inputs.has(file) ? inputs.text(file, edition.placeOf(['statements', at])) : undefined
    const read = notes === undefined ? [] : readNotes(notes, images.take, complain)
    return [{ ...statement, manuscript: { ...statement.manuscript, notes: read } }]
  })
  checkLines(statements, witnesses, complain)
  return statements.map(({ manuscript }) => manuscript)
}

/** The lines of a statement are in its witness, and in no other statement. */
function checkLines(statements: ReadStatement[], witnesses: Witness[], complain: Complain): void {
  const sigla = witnesses.map(({ siglum }) => siglum)
  statements.forEach(({ manuscript, yaml }, at) => {
    const { siglum, from, to } = manuscript.witness
    const witness = witnesses.find((candidate) => candidate.siglum === siglum)
    if (witness === undefined) {
      complain(witnessIsKnown(yaml.placeOf(['witness', 'siglum']), siglum, sigla))
      return
    }
    const lines = witness.text.split(/\r\n|\n|\r/).length
    if (from > to || to > lines) complain(witnessHasLines(yaml.placeOf(['witness', 'from']), siglum, from, to, lines))
    const other = statements
      .slice(0, at)
      .map((statement) => statement.manuscript)
      .find((former) => overlaps(former.witness, manuscript.witness))
    if (other !== undefined) complain(linesAreUsedOnce(yaml.placeOf(['witness', 'from']), siglum, other.id))
  })
}

function overlaps(one: Manuscript['witness'], other: Manuscript['witness']): boolean {
  return one.siglum === other.siglum && one.from <= other.to && other.from <= one.to
}
