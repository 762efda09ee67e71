import { chance } from '../chance.ts'
import { token } from '../token.ts'
import type { SourceStatement, SourceTerm, SourceTexts } from './source-texts.ts'

/** A book for measuring, as each engine's writer gets it: numbered through, every spot that is checked has its token. */
export interface Book {
  copies: number
  statements: BookStatement[]
  notes: BookNote[]
  terms: BookTerm[]
}

export interface BookStatement {
  /** `D1c3`: the first statement in its third copy. */
  id: string
  title: string
  shortTitle: string
  kind: string
  date: string
  dateline: string
  blocks: BookBlock[]
}

export type BookBlock =
  | { type: 'heading'; words: string }
  /** `number` runs through the book; `within` through its statement, as engross counts. */
  | { type: 'paragraph'; number: number; within: number; statement: string; runs: Run[] }

export type Run =
  | { type: 'words'; words: string }
  | { type: 'term'; term: number; words: string }
  | { type: 'note'; note: number }

/** One note a paragraph; every third has a reference to some paragraph of the book. */
export interface BookNote {
  number: number
  words: string
  /** Number of the paragraph it refers to. */
  reference: number | undefined
}

/** A heading of the index; in the text it is found by its forms, which end with its token. */
export interface BookTerm {
  number: number
  heading: string
  pinyin: string
  forms: string[]
}

/** Make the book of so many copies of the edited texts; the same copies are the same book everywhere. */
export function bookOf({ statements, terms }: SourceTexts, copies: number): Book {
  const named = terms.filter(({ forms }) => forms.length > 0).map(numberedTerm)
  const marked = statements.map((statement) => ({
    statement,
    blocks: statement.blocks.map((block) => marks(block, named))
  }))
  const pool = statements.flatMap(({ notes }) => notes).filter((words) => words !== '')
  const book: Book = { copies, statements: [], notes: [], terms: [] }
  for (let copy = 1; copy <= copies; copy++)
    for (const [at, { statement, blocks }] of marked.entries())
      book.statements.push(copied(statement, blocks, `D${at + 1}c${copy}`, book, pool))
  const draw = chance(copies)
  for (const note of book.notes) if (note.number % 3 === 0) note.reference = 1 + draw(book.notes.length)
  const used = new Set(
    marked.flatMap(({ blocks }) => blocks.flatMap(({ before, after }) => [...before, ...after].map(termOf)))
  )
  book.terms = named.filter(({ number }) => used.has(number))
  return book
}

function numberedTerm({ heading, pinyin, forms }: SourceTerm, at: number): BookTerm {
  const mark = token('k', at + 1)
  return { number: at + 1, heading: `${heading}（${mark}）`, pinyin, forms: forms.map((form) => `${form}${mark}`) }
}

function termOf(run: Run): number | undefined {
  return run.type === 'term' ? run.term : undefined
}

/** A block whose terms are marked: what stands before the call of its note, and what behind. */
interface Marked {
  type: 'heading' | 'paragraph'
  words: string
  before: Run[]
  after: Run[]
}

function marks({ type, words, call }: SourceStatement['blocks'][number], terms: BookTerm[]): Marked {
  const at = call ?? words.length
  const seen = new Set<number>()
  const before = withTerms(words.slice(0, at), seen, terms)
  return { type, words, before, after: withTerms(words.slice(at), seen, terms) }
}

/** Mark the first mention of each term in a paragraph, at each place the longest form. */
function withTerms(words: string, seen: Set<number>, terms: BookTerm[]): Run[] {
  const runs: Run[] = []
  let from = 0
  let at = 0
  while (at < words.length) {
    const found = longestAt(words, at, terms)
    const end = at + (found?.length ?? 1)
    if (found !== undefined && !seen.has(found.term)) {
      seen.add(found.term)
      runs.push({ type: 'words', words: words.slice(from, at) })
      runs.push({ type: 'term', term: found.term, words: `${words.slice(at, end)}${token('k', found.term)}` })
      from = end
    }
    at = end
  }
  runs.push({ type: 'words', words: words.slice(from) })
  return runs.filter((run) => run.type !== 'words' || run.words !== '')
}

function longestAt(words: string, at: number, terms: BookTerm[]): { term: number; length: number } | undefined {
  let best: { term: number; length: number } | undefined
  for (const { number, forms } of terms)
    for (const form of forms) {
      const length = form.length - token('k', number).length
      if (length > (best?.length ?? 0) && words.startsWith(form.slice(0, length), at)) best = { term: number, length }
    }
  return best
}

/** A statement in one of its copies; its notes go into the book. */
function copied(source: SourceStatement, marked: Marked[], id: string, book: Book, pool: string[]): BookStatement {
  const { title, shortTitle, kind, date, dateline } = source
  let within = 0
  const blocks = marked.map(({ type, words, before, after }): BookBlock => {
    if (type === 'heading') return { type, words }
    within += 1
    const number = book.notes.length + 1
    const own = pool[(number - 1) % pool.length] ?? ''
    book.notes.push({ number, words: `${token('n', number)}${own}`, reference: undefined })
    const runs: Run[] = [
      { type: 'words', words: token('t', number) },
      ...before,
      { type: 'words', words: token('c', number) },
      { type: 'note', note: number },
      ...after
    ]
    return { type, number, within, statement: id, runs }
  })
  return { id, title: `${title}${token('s', book.statements.length + 1)}`, shortTitle, kind, date, dateline, blocks }
}
