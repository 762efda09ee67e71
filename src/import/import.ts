import { createHash } from 'node:crypto'
import type { Complain } from '../model/complaint.ts'
import { decodeWitness } from '../model/encoding.ts'
import type { Witness } from '../model/manuscript.ts'
import { encodingIsKnown, fileNamesDiffer, inputIsReasonable, textIsThere } from '../model/rules.ts'
import { checkRecognised } from './check.ts'
import { operationsOf } from './operations.ts'
import { recognise } from './recognise.ts'
import { countApplied, type ImportReport, reportProposals } from './report.ts'
import type { Document } from './structure/part.ts'
import type { WitnessDraft } from './witness-draft.ts'
import { editionFiles } from './write/edition.ts'
import { metadataOf } from './write/metadata.ts'
import { operationsFile } from './write/operations.ts'
import { statementFile } from './write/statement.ts'
import { witnessesFile } from './write/witnesses.ts'

/** A file as received. */
export interface ReceivedFile {
  /** Its name; folders before it are left out. */
  file: string
  bytes: Uint8Array
}

/** A manuscripts folder, by path, and what an editor should know about it. */
export interface Import {
  files: Map<string, Uint8Array>
  report: ImportReport
}

/** As much as `read` takes; far above any statement. */
const mostBytes = 2 * 1024 * 1024

interface Draft extends WitnessDraft {
  bytes: Uint8Array
  text: string
  encoding: Witness['encoding']
  sha256: string
  /** Its documents with the ids of their statements. */
  statements: { id: string; document: Document }[]
}

/**
 * Turn received texts into a manuscripts folder: the witnesses as they are, the operations that make fair copies of
 * them, and the statements they hold. `date` is that of the edition, ISO 8601.
 *
 * Nothing is changed but by an operation in the list, and what an editor must decide is only proposed: there the
 * text has the reading of the witness. A file that cannot be read, or has no words, is complained of and left out.
 */
export function importTexts(received: ReceivedFile[], date: string, complain: Complain): Import {
  const drafts: Draft[] = []
  for (const { file, bytes } of received) {
    const name = safeName(file)
    const place = { file, line: 1, column: 1 }
    const tooLarge = bytes.length > mostBytes
    const draft = tooLarge ? undefined : draftOf({ file: name, bytes }, drafts)
    if (tooLarge) complain(inputIsReasonable(place, `it has ${bytes.length} bytes; at most ${mostBytes} are read`))
    else if (drafts.some((other) => other.file === name)) complain(fileNamesDiffer(place))
    else if (draft === undefined) complain(encodingIsKnown(place, file))
    else if (draft.statements.length === 0) complain(textIsThere(place))
    else drafts.push(draft)
  }
  for (const { file, recognised, statements } of drafts) checkRecognised(file, recognised, statements, complain)
  return { files: filesOf(drafts, date), report: reportOf(drafts) }
}

function draftOf({ file, bytes }: ReceivedFile, former: Draft[]): Draft | undefined {
  const decoded = decodeWitness(bytes)
  if (decoded === undefined) return undefined
  const siglum = `S${former.length + 1}`
  const recognised = recognise(decoded.text)
  const operations = operationsOf(recognised.findings, recognised.received.points, siglum)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const numbered = former.reduce((sum, { statements }) => sum + statements.length, 0)
  const statements = recognised.documents.map((document, at) => ({ id: `D${numbered + at + 1}`, document }))
  return { siglum, file, bytes, ...decoded, sha256, recognised, operations, statements }
}

/** A name that any file system takes, that is no list of ours, and that is not passed over as hidden. */
function safeName(path: string): string {
  const name = (path.split(/[/\\]/).at(-1) ?? '').replace(/[\p{C}:*?"<>|%]/gu, '-').replace(/^\.+/, '')
  return name === '' || /\.ya?ml$/i.test(name) ? `${name}.txt` : name
}

function filesOf(drafts: Draft[], date: string): Map<string, Uint8Array> {
  const statements = drafts.flatMap((draft) => draft.statements.map(({ id, document }) => ({ id, document, draft })))
  const [first] = statements
  const language = first?.draft.recognised.received.language ?? 'zh-Hans'
  const title = first === undefined ? '' : metadataOf(first.document, language).title
  const ids = statements.map(({ id }) => id)
  const texts: [string, string][] = [
    ...editionFiles({ name: 'edition', title, date, language: 'zh-Hans', statements: ids }),
    ['witnesses/witnesses.yaml', witnessesFile(drafts)],
    ...drafts.map(({ siglum, file, operations }): [string, string] => [
      `witnesses/${siglum}.operations.yaml`,
      operationsFile(file, operations)
    ]),
    ...statements.map(({ id, document, draft }): [string, string] => [
      `statements/${id}/text.zh.md`,
      statementFile(id, document, draft)
    ])
  ]
  const encoder = new TextEncoder()
  const files = texts.map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)])
  const witnesses = drafts.map(({ file, bytes }): [string, Uint8Array] => [`witnesses/${file}`, bytes])
  return new Map([...files, ...witnesses].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function reportOf(drafts: Draft[]): ImportReport {
  const witnesses = drafts.map(({ siglum, file, encoding, sha256, operations, statements, recognised }) => ({
    siglum,
    file,
    encoding,
    sha256,
    statements: statements.map(({ id, document }) => {
      const { title, titleSupplied, date } = metadataOf(document, recognised.received.language)
      return { id, title, titleFound: !titleSupplied, date, from: document.from, to: document.to }
    }),
    applied: countApplied(operations),
    proposals: reportProposals(operations, recognised.received.lines)
  }))
  return { witnesses, proposals: witnesses.reduce((sum, { proposals }) => sum + proposals.length, 0) }
}
