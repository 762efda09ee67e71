import type { Complain } from '../model/complaint.ts'
import type { Manuscript, Witness } from '../model/manuscript.ts'
import { linesAreUsedOnce, witnessHasLines, witnessIsKnown } from '../model/rules.ts'
import type { Images } from './images.ts'
import type { Inputs } from './inputs.ts'
import { readNotes } from './notes.ts'
import { type ReadStatement, readStatement } from './statement.ts'
import type { YamlText } from './yaml.ts'

/** Read the statements that the edition names, each with its notes; a statement need not have any. */
export function readStatements(
  inputs: Inputs,
  images: Images,
  edition: YamlText,
  ids: string[],
  complain: Complain
): ReadStatement[] {
  return ids.flatMap((id, at): ReadStatement[] => {
    const asked = edition.placeOf(['statements', at])
    const source = inputs.text(`statements/${id}/text.zh.md`, asked)
    const statement = source && readStatement(source, id, images.take, complain)
    const file = `statements/${id}/notes.zh.md`
    const noted = inputs.has(file) ? inputs.text(file, asked) : undefined
    const notes = noted === undefined ? [] : readNotes(noted, images.take, complain)
    return statement === undefined ? [] : [{ ...statement, manuscript: { ...statement.manuscript, notes } }]
  })
}

/** Check that the lines of every statement are in its witness, and in no other statement. */
export function checkLines(
  statements: ReadStatement[],
  witnesses: Witness[],
  sigla: string[],
  complain: Complain
): void {
  statements.forEach(({ manuscript, yaml }, at) => {
    const { siglum, from, to } = manuscript.witness
    if (!sigla.includes(siglum)) complain(witnessIsKnown(yaml.placeOf(['witness', 'siglum']), siglum, sigla))
    const witness = witnesses.find((candidate) => candidate.siglum === siglum)
    if (witness === undefined) return
    const lines = witness.text.split(/\r\n|\n|\r/).length
    if (from > to || to > lines) complain(witnessHasLines(yaml.placeOf(['witness', 'from']), siglum, from, to, lines))
    const other = statements.slice(0, at).find((former) => overlaps(former.manuscript.witness, manuscript.witness))
    if (other !== undefined) complain(linesAreUsedOnce(yaml.placeOf(['witness', 'from']), siglum, other.manuscript.id))
  })
}

function overlaps(one: Manuscript['witness'], other: Manuscript['witness']): boolean {
  return one.siglum === other.siglum && one.from <= other.to && other.from <= one.to
}
