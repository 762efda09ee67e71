import type { Book } from '../book/book.ts'
import { token } from '../token.ts'
import type { PageText } from './read-pages.ts'

/** How much of what must be right is right. */
export interface Verdict {
  /** Notes that begin on the page of their call. */
  notes: Share
  /** Page numbers in the contents. */
  contents: Share
  /** Page numbers of references. */
  references: Share
  /** Entries of the index with every page, and no other. */
  index: Share
  /** Tokens of the text that stand there once. */
  text: Share
  /** The first few faults, in words. */
  faults: string[]
}

export interface Share {
  right: number
  all: number
}

/** Hold the pages of a PDF against the book: a result counts only where everything is right. */
export function check(book: Book, pages: PageText[]): Verdict {
  const faults: string[] = []
  const places = placesOf(pages)
  const share = (all: string[]): Share => {
    const wrong = all.filter((fault) => fault !== '')
    faults.push(...wrong.slice(0, 3))
    return { right: all.length - wrong.length, all: all.length }
  }
  const paragraphs = book.notes.map(({ number }) => number)
  return {
    text: share(
      paragraphs.flatMap((number) => (['t', 'c', 'n'] as const).map((kind) => once(places, token(kind, number))))
    ),
    notes: share(paragraphs.map((number) => samePage(places, number))),
    contents: share(book.statements.map((_, at) => inContents(pages, places, at + 1))),
    references: share(
      book.notes.flatMap(({ number, reference }) =>
        reference === undefined ? [] : [referred(pages, places, number, reference)]
      )
    ),
    index: share(indexFaults(book, pages)),
    faults
  }
}

/** Whether a result counts. */
export function isRight({ notes, contents, references, index, text }: Verdict): boolean {
  return [notes, contents, references, index, text].every(({ right, all }) => right === all)
}

/** Positions of the pages on which each token stands; a term's may be many. */
function placesOf(pages: PageText[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { text }] of pages.entries())
    for (const [found] of text.matchAll(/([tcnsr])\d+\1/g)) {
      const known = places.get(found)
      if (known === undefined) places.set(found, [at])
      else known.push(at)
    }
  return places
}

function once(places: Map<string, number[]>, mark: string): string {
  const count = places.get(mark)?.length ?? 0
  return count === 1 ? '' : `${mark} stands ${count} times`
}

function samePage(places: Map<string, number[]>, number: number): string {
  const call = places.get(token('c', number))?.[0]
  const note = places.get(token('n', number))?.[0]
  if (call !== undefined && call === note) return ''
  return `note ${number} is called on page ${(call ?? -1) + 1} and begins on ${(note ?? -1) + 1}`
}

/** The entry in the contents, a line or more, ends with the folio of the page on which the title stands. */
function inContents(pages: PageText[], places: Map<string, number[]>, number: number): string {
  const mark = token('s', number)
  const [entry, title] = [places.get(mark)?.[0], places.get(mark)?.at(-1)]
  if (entry === undefined || title === undefined || entry === title) return `${mark} is not in contents and text`
  const lines = pages[entry]?.lines ?? []
  const behind =
    lines
      .slice(lines.findIndex((words) => words.includes(mark)))
      .join('\n')
      .split(mark)[1] ?? ''
  const folio = /^[\s\S]*?(\d+)(?=\n|$)/.exec(behind.split(/s\d+s/)[0] ?? '')?.[1]
  const due = pages[title]?.folio
  return folio === due ? '' : `the contents have ${mark} on ${folio}, it is on ${due}`
}

function referred(pages: PageText[], places: Map<string, number[]>, number: number, paragraph: number): string {
  const mark = token('r', number)
  // A note may go on, so the number may stand on the page behind the token.
  const at = places.get(mark)?.[0] ?? 0
  const words = `${pages[at]?.text}${pages[at + 1]?.text ?? ''}`
  const folio = new RegExp(`${mark}第?(\\d+)页?`).exec(words)?.[1]
  const due = pages[places.get(token('t', paragraph))?.[0] ?? -1]?.folio
  return folio !== undefined && folio === due ? '' : `${mark} says ${folio}, its paragraph is on ${due}`
}

/** Compare each entry's numbers with the folios of the pages on which its term stands. */
function indexFaults({ terms }: Book, pages: PageText[]): string[] {
  const longest = new Map(terms.map(({ number, forms }) => [number, Math.max(...forms.map(({ length }) => length))]))
  const due = duePages(pages, longest)
  const words = pages.map(({ text }) => text).join('')
  const entries = /[（(]k(\d+)k[）)]([\d、,，–—-]*)/g
  const numbers = new Map<number, Set<string>>()
  for (const [, term = '', locators = ''] of words.matchAll(entries)) numbers.set(Number(term), foliosIn(locators))
  return terms.map(({ number }) => {
    const { sure, either } = due.get(number) ?? { sure: new Set(), either: [] }
    const found = numbers.get(number) ?? new Set()
    const possible = new Set(either.flat())
    const missing = [...sure].filter((folio) => !found.has(folio))
    const wrong = [...found].filter((folio) => !sure.has(folio) && !possible.has(folio))
    const lost = either.filter((pair) => !pair.some((folio) => found.has(folio)))
    if (missing.length + wrong.length + lost.length === 0) return ''
    return `the entry of ${token('k', number)} lacks ${missing.length + lost.length} pages and has ${wrong.length} wrong`
  })
}

function foliosIn(locators: string): Set<string> {
  const folios = new Set<string>()
  for (const [, first = '', last = first] of locators.matchAll(/(\d+)(?:[–—-]+(\d+))?/g))
    for (let folio = Number(first); folio <= Number(last); folio++) folios.add(String(folio))
  return folios
}

/**
 * The folios that the entries must have. The token ends the words of the mention: where it is the first thing on a page
 * the mention may begin on the page before, and either number is right.
 */
function duePages(
  pages: PageText[],
  longest: Map<number, number>
): Map<number, { sure: Set<string>; either: string[][] }> {
  const due = new Map([...longest.keys()].map((term) => [term, { sure: new Set<string>(), either: [] as string[][] }]))
  for (const [at, { text, folio }] of pages.entries())
    for (const { index, 1: number } of text.matchAll(/(?<![（(])k(\d+)k/g)) {
      const term = Number(number)
      if (index >= (longest.get(term) ?? 0)) due.get(term)?.sure.add(folio)
      else due.get(term)?.either.push([folio, pages[at - 1]?.folio ?? folio])
    }
  return due
}
