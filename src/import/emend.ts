import type { Complain } from '../model/complaint.ts'
import type { Folder } from '../model/folder.ts'
import type { Manuscript, Manuscripts, Operation, Proposal, Witness } from '../model/manuscript.ts'
import { emendationFits, numbersStayPut } from '../model/rules.ts'
import { accepting, type Recorded, recorded } from './operations.ts'
import { type Recognised, recognise } from './recognise.ts'
import type { WitnessDraft } from './witness-draft.ts'
import { exchangeLines } from './write/exchange-lines.ts'
import { recordDecisions } from './write/record-decisions.ts'
import { statementFile } from './write/statement.ts'

/** What an editor's decisions make of a manuscripts folder. */
export interface Emended {
  /** The files that change, by path. */
  files: Map<string, Uint8Array>
  /** Ids of the operations that are in force now, and of those that were declined. */
  accepted: string[]
  declined: string[]
}

/**
 * Carry out an editor's decisions: put accepted proposals into the texts with their marks, and make them operations
 * in force. Where one is declined, the layout inside it that waited with it is applied.
 *
 * The texts may have been edited since the import: only the lines that a decision concerns are exchanged, and only
 * where they stand as import wrote them. What does not fit is complained of and stays as it is.
 */
export function emend(manuscripts: Manuscripts, folder: Folder, complain: Complain): Emended {
  const texts = openTexts(folder)
  const done = manuscripts.witnesses.map((witness) => {
    const own = manuscripts.manuscripts.filter((manuscript) => manuscript.witness.siglum === witness.siglum)
    return emendWitness(witness, own, texts, complain)
  })
  checkNumbers(manuscripts.manuscripts, folder, texts, complain)
  const encoder = new TextEncoder()
  const files = [...texts.changed()].map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)])
  return {
    files: new Map(files),
    accepted: done.flatMap(({ accepted }) => accepted),
    declined: done.flatMap(({ declined }) => declined)
  }
}

/** The text files of a folder, with what has become of them. */
type Texts = ReturnType<typeof openTexts>

function openTexts(folder: Folder) {
  const changed = new Map<string, string>()
  const received = (file: string) => new TextDecoder().decode(folder.read(file) ?? new Uint8Array())
  return {
    read: (file: string) => changed.get(file) ?? received(file),
    write: (file: string, text: string) => changed.set(file, text),
    changed: () => new Map([...changed].filter(([file, text]) => text !== received(file)).sort(byPath)),
    received
  }
}

function byPath([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1
}

/** Operations in force, and proposals that are not; how they stand at one moment. */
interface Standing {
  inForce: Operation[]
  waiting: Proposal[]
}

/** Carry out the decisions on one witness. */
function emendWitness(
  witness: Witness,
  manuscripts: Manuscript[],
  texts: Texts,
  complain: Complain
): Pick<Emended, 'accepted' | 'declined'> {
  const declined = witness.proposals.filter(({ status }) => status === 'declined')
  const recognised = recognise(witness.text, declined)
  const tryThese = (standing: Standing, operations: Operation[]): Standing | Manuscript => {
    const ids = new Set(operations.map(({ id }) => id))
    const inForce = accepting(standing.inForce, operations)
    const after = { inForce, waiting: standing.waiting.filter(({ id }) => !ids.has(id)) }
    const [former, next] = [drafted(witness, recognised, standing), drafted(witness, recognised, after)]
    const exchanged = manuscripts.map((manuscript) => exchange(manuscript, former, next, texts))
    const misfit = manuscripts.find((_, at) => exchanged[at] === undefined)
    if (misfit !== undefined) return misfit
    manuscripts.forEach(({ file }, at) => {
      texts.write(file, exchanged[at] ?? '')
    })
    return after
  }
  const standing: Standing = { inForce: witness.operations, waiting: witness.proposals }
  const changes = [...withStatus(witness, 'accepted'), ...layoutInside(declined, recognised, witness)]
  const done = settleChanges(standing, changes, tryThese, complain)
  const file = fileOfOperations(witness)
  texts.write(file, recordDecisions(texts.read(file), done.inForce))
  const inForce = new Set(done.inForce.map(({ id }) => id))
  const accepted = withStatus(witness, 'accepted').map(({ id }) => id)
  return { accepted: accepted.filter((id) => inForce.has(id)), declined: declined.map(({ id }) => id) }
}

/** Make all changes at once; where one does not fit, one after the other, so that only that one is left. */
function settleChanges(
  standing: Standing,
  changes: Operation[],
  tryThese: (standing: Standing, operations: Operation[]) => Standing | Manuscript,
  complain: Complain
): Standing {
  const all = tryThese(standing, changes)
  if ('inForce' in all) return all
  return changes.reduce((former, operation) => {
    const after = tryThese(former, [operation])
    if ('inForce' in after) return after
    complain(emendationFits(operation.place, operation.id, after.id))
    return former
  }, standing)
}

function withStatus({ proposals }: Witness, wanted: Proposal['status']): Operation[] {
  return proposals.flatMap(({ status, ...operation }) => (status === wanted ? [operation] : []))
}

/** What import withheld inside a proposal because it might have gone with it. Its ids follow those that are given. */
function layoutInside(declined: Proposal[], { findings, received }: Recognised, witness: Witness): Operation[] {
  const given = [...witness.operations, ...witness.proposals]
  const inside = findings.filter(
    ({ status, start, end }) =>
      status === 'applied' &&
      declined.some((proposal) => proposal.start <= start && end <= proposal.end) &&
      !witness.operations.some((operation) => operation.start < end && start < operation.end)
  )
  return inside.map((finding, at) => {
    const { status: _, ...operation } = recorded(finding, received.points, `${witness.siglum}-${given.length + at + 1}`)
    return { ...operation, place: declined[0]?.place ?? witness.place }
  })
}

function drafted(witness: Witness, recognised: Recognised, { inForce, waiting }: Standing): WitnessDraft {
  const operations: Recorded[] = [
    ...inForce.map((operation) => ({ ...operation, status: 'applied' as const })),
    // Whatever was decided, the text stands as import left it, when all of them waited.
    ...waiting.map((operation) => ({ ...operation, status: 'proposed' as const }))
  ]
  const file = witness.file.split('/').at(-1) ?? witness.file
  return { siglum: witness.siglum, file, recognised, operations: operations.sort((a, b) => a.start - b.start) }
}

/** Exchange the lines of a text that differ between two drafts of it; `undefined` where they are not there. */
function exchange(
  { id, file, witness }: Manuscript,
  former: WitnessDraft,
  next: WitnessDraft,
  texts: Texts
): string | undefined {
  const text = texts.read(file)
  const document = former.recognised.documents.find(({ from, to }) => from <= witness.to && witness.from <= to)
  if (document === undefined) return text
  const [old, young] = [statementFile(id, document, former), statementFile(id, document, next)]
  return text === old ? young : exchangeLines(text, old, young)
}

function fileOfOperations({ siglum, operations, proposals }: Witness): string {
  return [...operations, ...proposals][0]?.place.file ?? `witnesses/${siglum}.operations.yaml`
}

/** Remind of references to paragraphs whose numbers have moved. */
function checkNumbers(manuscripts: Manuscript[], folder: Folder, texts: Texts, complain: Complain): void {
  const count = (text: string) => /^paragraphs: (\d+)$/m.exec(text)?.[1]
  for (const { id, file, place } of manuscripts) {
    if (count(texts.received(file)) === count(texts.read(file))) continue
    const reference = new RegExp(`(?<![\\w-])${id}:\\d+`, 'g')
    const found = folder.files
      .filter((other) => /\.(?:md|yaml)$/.test(other))
      .flatMap((other) => [...texts.received(other).matchAll(reference)].map(([words]) => `${words} in ${other}`))
    if (found.length > 0) complain(numbersStayPut(place, id, [...new Set(found)]))
  }
}
