import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Statement } from '../model/edition.ts'
import type { Operation, Witness } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import { classIsDescribed, exclusionIsQuoted } from '../model/rules.ts'
import { originalSeries } from '../model/series.ts'
import type { Block, Inline, Note } from '../model/text.ts'
import { bracketed, type Line, list, paragraph, trimmed } from './prose.ts'
import { secondWitnessLines } from './second-witnesses.ts'
import { silentClasses } from './silent-classes.ts'
import { walk, wordsOf } from './walk.ts'

/**
 * Account for what the edition does to its witnesses: sigla, unlisted classes with their counts, what was left out
 * and where it is quoted, how many changes the apparatus lists. Stands after the editor's own prose.
 */
export function accountOfMethod(
  collation: Collation,
  statements: Statement[],
  headingsBefore: number,
  complain: Complain
): Block<'fair'>[] {
  const { witnesses, config } = collation.manuscripts
  const { place } = config
  const id = `method-section-${headingsBefore + 1}`
  const line = (words: string): Line => [{ type: 'text', value: words, place }]
  const excluded = witnesses.flatMap((witness) =>
    witness.operations.filter(({ level }) => level === 'excluded').map((operation) => ({ witness, operation }))
  )
  return [
    { type: 'heading', id, level: 1, children: line('整理记录'), place },
    paragraph(line('以下各项据逐条登记的改动统计；一一撤销，即还底本原貌。'), place),
    ...list(
      '本书所据底本：',
      witnesses.map((witness) => line(witnessLine(witness, statements))),
      place
    ),
    ...list('本书所用校本：', secondWitnessLines(collation, statements).map(line), place),
    ...list('按类处理、不逐一出校的改动：', silentLines(collation, complain).map(line), place),
    ...list(
      '移出正文、录于来源说明的文字：',
      excluded.map((one, position) => excludedLine(one, position + 1, statements, place, complain)),
      place
    ),
    paragraph(line(declaredLine(collation, statements)), place)
  ]
}

function witnessLine({ siglum, description }: Witness, statements: Statement[]): string {
  const held = statements.filter((statement) => statement.siglum === siglum).map(bracketed)
  return `${siglum}：${trimmed(description)}${held.length > 0 ? `；据以排印${held.join('、')}` : ''}。`
}

/** One line a class, with its count in each witness. */
export function silentLines(
  { silentCounts, manuscripts: { witnesses, config } }: Collation,
  complain: Complain
): string[] {
  const listed = silentCounts.filter(({ level, count }) => (level === 'silent' || level === 'structure') && count > 0)
  const known = Object.keys(silentClasses)
  for (const name of new Set(listed.map((count) => count.class))) {
    if (known.includes(name)) continue
    const operation = witnesses.flatMap(({ operations }) => operations).find((one) => one.class === name)
    complain(classIsDescribed(operation?.place ?? config.place, name, known))
  }
  return Object.entries(silentClasses).flatMap(([name, words]) => {
    const counts = listed.filter((count) => count.class === name)
    const told = counts.map(({ siglum, count }) => `${siglum}计${count}处`)
    return told.length === 0 ? [] : [`${words}：${told.join('，')}。`]
  })
}

/** Tell what of a witness is not printed as text, and refer to the source note that quotes it. */
function excludedLine(
  { witness, operation }: { witness: Witness; operation: Operation },
  number: number,
  statements: Statement[],
  place: Place,
  complain: Complain
): Line {
  const length = [...operation.before.replace(/\s/gu, '')].length
  const told = `${witness.siglum}${linesOf(witness, operation)}，${length}字：${trimmed(operation.reason)}`
  const text = (value: string): Inline<'fair'> => ({ type: 'text', value, place })
  const id = `ref-method-excluded-${number}`
  const own = statements.filter(({ siglum }) => siglum === witness.siglum)
  const quoting = own.find(({ sourceNote }) => quotes(wordsOf(sourceNote), operation))
  const note =
    quoting === undefined ? originalNotes(own).find((one) => quotes(wordsOf(one.children), operation)) : undefined
  if (note !== undefined)
    return [text(`${told}，见`), { type: 'reference', id, target: note.id, form: 'note', label: '', place }, text('。')]
  if (quoting === undefined) {
    complain(exclusionIsQuoted(operation.place, operation.id))
    return [text(`${told}。`)]
  }
  const target = `${quoting.id}-source-note`
  const label = `${bracketed(quoting)}来源说明`
  return [text(`${told}，见`), { type: 'reference', id, target, form: 'statement', label, place }, text('。')]
}

/** A note of the document itself stands outside its text in the witness; it is printed among the notes. */
function originalNotes(statements: Statement[]): Note[] {
  const notes: Note[] = []
  for (const { text, headnote, sourceNote } of statements)
    walk([...text, ...headnote, ...sourceNote], (node) => {
      if (node.type === 'note' && node.series === originalSeries) notes.push(node)
    })
  return notes
}

/** Whether words hold what was left out; spaces, marks and widths may differ in the quotation. */
function quotes(words: string, { before }: Operation): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
  return bare(words).includes(bare(before))
}

/** Name the lines of a witness that an operation touches: `第3—5行`. */
function linesOf({ text }: Witness, { start, before }: Operation): string {
  const blank = before.match(/^\s*/u)?.[0] ?? ''
  const first = `${[...text].slice(0, start).join('')}${blank}`.split('\n').length
  const last = first + before.trim().split('\n').length - 1
  return first === last ? `第${first}行` : `第${first}—${last}行`
}

function declaredLine({ declared }: Collation, statements: Statement[]): string {
  const counts = statements
    .map((statement) => ({ statement, count: declared.get(statement.id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return '除上述各项外，文字一仍底本。'
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const each = counts.map(({ statement, count }) => `${bracketed(statement)}${count}处`).join('，')
  return `逐一出校、见于各篇校勘记的校改共${total}处：${each}。`
}
