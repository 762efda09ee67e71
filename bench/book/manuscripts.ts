import { createHash } from 'node:crypto'
import type { Book, BookNote, BookStatement, Run } from './book.ts'

/** Write the book as a manuscripts folder of engross: files by path. */
export function manuscriptsOf(book: Book): Map<string, string> {
  const files = new Map<string, string>()
  const witnesses: string[] = []
  const places = paragraphPlaces(book)
  for (const statement of book.statements) {
    const siglum = `W${statement.id}`
    const lines = witnessLines(statement)
    const witness = `${lines.join('\n')}\n`
    files.set(`witnesses/${siglum}.txt`, witness)
    witnesses.push(witnessRecord(siglum, witness))
    files.set(`statements/${statement.id}/text.zh.md`, textFile(statement, siglum, lines.length))
    files.set(`statements/${statement.id}/notes.zh.md`, notesFile(statement, book.notes, places))
  }
  files.set('witnesses/none.operations.yaml', '')
  files.set('witnesses/witnesses.yaml', witnesses.join('\n'))
  files.set('sources.yaml', '- code: 本书\n  citation: 本书各篇正文\n')
  files.set('authorities/subjects.yaml', authoritiesFile(book))
  files.set('edition.yaml', editionFile(book))
  return files
}

/** Where each paragraph is found by engross: `D1c3:6`. */
function paragraphPlaces({ statements }: Book): Map<number, string> {
  const paragraphs = statements.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'paragraph'))
  return new Map(paragraphs.map(({ number, statement, within }) => [number, `${statement}:${within}`]))
}

/** The words alone, a line each, as if they had been received so. */
function witnessLines({ title, blocks }: BookStatement): string[] {
  return [title, ...blocks.map((block) => (block.type === 'heading' ? block.words : block.runs.map(plain).join('')))]
}

function plain(run: Run): string {
  return run.type === 'note' ? '' : run.words
}

function witnessRecord(siglum: string, witness: string): string {
  const hash = createHash('sha256').update(witness).digest('hex')
  return [
    `- siglum: ${siglum}`,
    `  file: ${siglum}.txt`,
    `  sha256: ${hash}`,
    '  description: 量度用文本',
    '  operations: none.operations.yaml\n'
  ].join('\n')
}

function textFile(statement: BookStatement, siglum: string, lines: number): string {
  const { id, title, shortTitle, kind, date, dateline, blocks } = statement
  const front = [
    `id: ${id}`,
    `shortTitle: ${shortTitle}`,
    `kind: ${kind}`,
    `date: ${date}`,
    `dateline: ${dateline}`,
    `witness: { siglum: ${siglum}, from: 1, to: ${lines} }`,
    `paragraphs: ${blocks.filter(({ type }) => type === 'paragraph').length}`
  ]
  const body = blocks.map((block) =>
    block.type === 'heading' ? `## ${escaped(block.words)}` : block.runs.map(marked).join('')
  )
  return `---\n${front.join('\n')}\n---\n\n# ${escaped(title)}\n\n${body.join('\n\n')}\n`
}

/** Terms are not marked: engross finds them by the forms of the authorities. */
function marked(run: Run): string {
  return run.type === 'note' ? `[^${run.note}]` : escaped(run.words)
}

function notesFile({ blocks }: BookStatement, notes: BookNote[], places: Map<number, string>): string {
  const own = blocks.flatMap((block) => (block.type === 'paragraph' ? (notes[block.number - 1] ?? []) : []))
  return `${own.map((note) => noteText(note, places)).join('\n\n')}\n`
}

function noteText({ number, words, reference }: BookNote, places: Map<number, string>): string {
  const target = reference === undefined ? undefined : places.get(reference)
  const pointer = target === undefined ? '' : `参见r${number}r:ref{to=page:${target}}。`
  return `[^${number}]: ${escaped(words)}${pointer}:sources[本书]`
}

/** What Markdown would read as markup, with a backslash. */
function escaped(words: string): string {
  return words.replace(/[\\*_[\]`<>|{}~]/g, '\\$&')
}

function authoritiesFile({ terms }: Book): string {
  return terms
    .map(({ number, heading, pinyin, forms }) =>
      [
        `- id: term-${number}`,
        `  heading: { zh: ${JSON.stringify(heading)} }`,
        `  pinyin: ${JSON.stringify(pinyin)}`,
        `  variants: { zh: ${JSON.stringify(forms)} }\n`
      ].join('\n')
    )
    .join('\n')
}

function editionFile({ statements, copies }: Book): string {
  return [
    `name: bench-${copies}`,
    `title: 量度用书`,
    'editors: [ engross ]',
    'date: "2026-11-25"',
    `statements: [ ${statements.map(({ id }) => id).join(', ')} ]`,
    'parts: [ contents, statements, index ]',
    'page: { profile: a5 }',
    'indexes: [ { id: general, ranges: none } ]\n'
  ].join('\n')
}
