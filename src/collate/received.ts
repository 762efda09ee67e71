import type { Collation } from '../model/collation.ts'
import type { Manuscript, Operation, Witness } from '../model/manuscript.ts'
import type { ReceivedPiece, ReceivedRole, ReceivedStatement } from '../model/received.ts'
import { wordsOf } from './row.ts'
import { type WitnessLetter, witnessLines } from './witness-lines.ts'

/**
 * Give the statements as they were received: silent operations stay applied, declared ones are undone, and what was
 * excluded stands in its place, called what it is.
 *
 * Taken from the witness, not from the edited text turned back: no word of it can be the editor's.
 */
export function received({ manuscripts, provenance }: Collation): ReceivedStatement[] {
  const roles = rolesByLine(provenance)
  const found = manuscripts.witnesses.flatMap((witness) => {
    const own = manuscripts.manuscripts
      .filter((manuscript) => manuscript.witness.siglum === witness.siglum)
      .sort((a, b) => a.witness.from - b.witness.from)
    return statementsOf(witness, own, roles)
  })
  return manuscripts.config.statements.flatMap((id) => found.filter((statement) => statement.id === id))
}

function statementsOf(witness: Witness, manuscripts: Manuscript[], roles: Map<string, ReceivedRole>) {
  const { siglum, operations } = witness
  const excluded = operations.filter(({ level }) => level === 'excluded')
  const kept = operations.filter(({ level }) => level === 'silent' || level === 'structure')
  const statements = manuscripts.map(({ id }): ReceivedStatement => ({ id, siglum, lines: [] }))
  const ids = new Set<string>()
  const named = new Set<Operation>()
  for (const line of witnessLines({ ...witness, operations: kept }).lines) {
    const letters = line.slice(0, -1)
    const place = letters[0]?.place
    if (place === undefined || wordsOf(letters).trim() === '') continue
    const plain = `${siglum}-${place.line}`
    const id = ids.has(plain) ? `${plain}-${place.column}` : plain
    ids.add(id)
    const role = roles.get(`${siglum}:${place.line}`) ?? 'paragraph'
    holderOf(place.line, manuscripts, statements)?.lines.push({
      id,
      role,
      pieces: piecesOf(letters, excluded, named),
      place
    })
  }
  return statements
}

/** What stands before the first statement goes with it, what stands between two with the one before. */
function holderOf(
  line: number,
  manuscripts: Manuscript[],
  statements: ReceivedStatement[]
): ReceivedStatement | undefined {
  const last = manuscripts.findLastIndex(({ witness }) => witness.from <= line)
  return statements[Math.max(0, last)]
}

/** Part a line where excluded words begin or end. `named` are the operations that have been called what they are. */
function piecesOf(letters: WitnessLetter[], excluded: Operation[], named: Set<Operation>): ReceivedPiece[] {
  const pieces: (ReceivedPiece & { operation: Operation | undefined })[] = []
  for (const { value, offset } of letters) {
    const operation = excluded.find(({ start, end }) => start <= offset && offset < end)
    const last = pieces.at(-1)
    if (last !== undefined && last.operation === operation) last.words += value
    else pieces.push({ words: value, exclusion: nameOf(operation, named), operation })
  }
  return pieces.map(({ words, exclusion }) => ({ words, exclusion }))
}

function nameOf(operation: Operation | undefined, named: Set<Operation>): string | undefined {
  if (operation === undefined) return undefined
  if (named.has(operation)) return ''
  named.add(operation)
  return `${operation.id} ${operation.reason}`
}

/** Say what the edition makes of each line in which one of its units begins; the first has the say. */
function rolesByLine(provenance: Collation['provenance']): Map<string, ReceivedRole> {
  const roles = new Map<string, ReceivedRole>()
  for (const [anchor, { siglum, line }] of provenance) {
    const key = `${siglum}:${line}`
    if (!roles.has(key)) roles.set(key, roleOf(anchor))
  }
  return roles
}

/** Ends of the anchors of units that are no paragraphs. */
const roleOfEnd: [RegExp, ReceivedRole][] = [
  [/-title$/, 'title'],
  [/-subtitle$/, 'subtitle'],
  [/-0$/, 'deck'],
  [/-section-\d+$/, 'heading'],
  [/-signatures-\d+-\d+$/, 'signature'],
  [/-dateline$/, 'dateline']
]

function roleOf(anchor: string): ReceivedRole {
  return roleOfEnd.find(([end]) => end.test(anchor))?.[1] ?? 'paragraph'
}
