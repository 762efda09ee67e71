import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Statement } from '../model/edition.ts'
import { primary } from '../model/language.ts'
import type { Operation, Witness } from '../model/manuscript.ts'
import type { RecordWords } from '../model/record-words.ts'
import { classIsDescribed, exclusionIsQuoted } from '../model/rules.ts'
import { originalSeries } from '../model/series.ts'
import type { Block, Inline, Note, Reference } from '../model/text.ts'
import { type Line, list, paragraph } from './prose.ts'
import { named, recordWords } from './record-words.ts'
import { secondWitnessLines } from './second-witnesses.ts'
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
  const words = recordWords(config.language)
  const line = (value: string): Line => [{ type: 'text', value, place }]
  const excluded = witnesses.flatMap((witness) =>
    witness.operations.filter(({ level }) => level === 'excluded').map((operation) => ({ witness, operation }))
  )
  return [
    { type: 'heading', id, level: 1, children: line(words.heading), place },
    paragraph(line(words.lead), place),
    ...list(
      words.copyTexts,
      witnesses.map((witness) => line(witnessLine(witness, statements, words))),
      place
    ),
    ...list(words.collated, secondWitnessLines(collation, statements).map(line), place),
    ...list(words.byClass, silentLines(collation, complain).map(line), place),
    ...list(
      words.excluded,
      excluded.map((one, position) => excludedLine(one, position + 1, { statements, collation, complain })),
      place
    ),
    paragraph(line(declaredLine(collation, statements, words)), place)
  ]
}

function witnessLine({ siglum, description }: Witness, statements: Statement[], words: RecordWords): string {
  const held = statements.filter((statement) => statement.siglum === siglum).map((one) => named(one, words))
  return words.copyText(siglum, description, held)
}

/** One line a class, with its count in each witness. */
export function silentLines(
  { silentCounts, manuscripts: { witnesses, config } }: Collation,
  complain: Complain
): string[] {
  const listed = silentCounts.filter(({ level, count }) => (level === 'silent' || level === 'structure') && count > 0)
  const { classes, classLine } = recordWords(config.language)
  const known = Object.keys(classes)
  for (const name of new Set(listed.map((count) => count.class))) {
    if (known.includes(name)) continue
    const operation = witnesses.flatMap(({ operations }) => operations).find((one) => one.class === name)
    complain(classIsDescribed(operation?.place ?? config.place, name, known))
  }
  return Object.entries(classes).flatMap(([name, words]) => {
    const counts = listed.filter((count) => count.class === name)
    return counts.length === 0 ? [] : [classLine(words, counts)]
  })
}

/** What an account of the whole book is made from. */
interface Book {
  statements: Statement[]
  collation: Collation
  complain: Complain
}

/** Tell what of a witness is not printed as text, and refer to the source note, or the note of the document, that quotes it. */
function excludedLine(
  { witness, operation }: { witness: Witness; operation: Operation },
  number: number,
  { statements, collation, complain }: Book
): Line {
  const { config } = collation.manuscripts
  const { place } = config
  const words = recordWords(config.language)
  const length = [...operation.before.replace(/\s/gu, '')].length
  const lines = linesOf(witness, operation)
  const told = words.excludedLine(witness.siglum, lines, length, operation.reason)
  const text = (value: string): Inline<'fair'> => ({ type: 'text', value, place })
  const own = statements.filter(({ siglum }) => siglum === witness.siglum)
  const referring = (target: string, form: Reference['form'], label: string): Line => [
    text(told + words.beforeReference),
    { type: 'reference', id: `ref-method-excluded-${number}`, target, form, label, place },
    text(words.stop)
  ]
  const quoting = own.find(({ sourceNote }) => quotes(wordsOf(sourceNote), operation))
  const note = originalNotes(own).find((one) => quotes(wordsOf(one.children), operation))
  if (quoting === undefined && note !== undefined) return referring(note.id, 'note', '')
  const source = quoting ?? inTranslation(own, lines.first, collation)
  if (source !== undefined)
    return referring(`${source.id}-source-note`, 'statement', words.sourceNoteOf(named(source, words)))
  complain(exclusionIsQuoted(operation.place, operation.id))
  return [text(told + words.stop)]
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

/**
 * Find the statement in whose translated source note the words are quoted: the one whose lines they stand before or
 * among. A translation quotes in its own words, which nothing can be held against; the original's note is checked.
 */
function inTranslation(own: Statement[], line: number, { manuscripts }: Collation): Statement | undefined {
  if (primary(manuscripts.config.language) === 'zh') return undefined
  return own.find(({ id }) => (manuscripts.manuscripts.find((one) => one.id === id)?.witness.to ?? 0) >= line)
}

/** Whether words hold what was left out; spaces, marks and widths may differ in the quotation. */
function quotes(words: string, { before }: Operation): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
  return bare(words).includes(bare(before))
}

/** Count the lines of a witness that an operation touches, from 1. */
function linesOf({ text }: Witness, { start, before }: Operation): { first: number; last: number } {
  const blank = before.match(/^\s*/u)?.[0] ?? ''
  const first = `${[...text].slice(0, start).join('')}${blank}`.split('\n').length
  return { first, last: first + before.trim().split('\n').length - 1 }
}

/** Count what the apparatus lists; that of a translation is its original's: `D1` of `D1-en`. */
function declaredLine({ declared }: Collation, statements: Statement[], words: RecordWords): string {
  const counts = statements
    .map((statement) => ({
      statement: named(statement, words),
      count: (declared.get(statement.id) ?? declared.get(statement.id.split('-')[0] ?? ''))?.length ?? 0
    }))
    .filter(({ count }) => count > 0)
  return words.declared(counts)
}
