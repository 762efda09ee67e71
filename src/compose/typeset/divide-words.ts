import type { Element, Text } from 'hast'
import type { Hyphenation } from '../../model/edition-config.ts'
import type { WordDivider } from './word-divider.ts'

/**
 * Put soft hyphens where words of alphabets may be divided: in running text alone, not in titles, signatures and lists,
 * and not in the last word of a paragraph, of which a piece would be left in a line of its own.
 *
 * The browser has patterns of no language with it (`hyphens: auto` does nothing), and where it has, each machine
 * would break lines in its own way.
 */
export function divideWords(part: Element, around: string, divide: WordDivider): Element {
  const places: Places = new Map()
  visit(part, languageOf(part, around), divide, places)
  return places.size === 0 ? part : rebuilt(part, places)
}

/** Offsets in a text, in UTF-16 units, ascending. */
type Places = Map<Text, number[]>

/** What is set as running text. */
const running = new Set(['paragraph', 'deck', 'note-paragraph', 'list-details'])

/** What is no words, and what brings its own lines. */
const apart = new Set(['note', 'hash', 'link', ...running])

function visit(parent: Element, around: string, divide: WordDivider, places: Places): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const language = languageOf(child, around)
    if (has(running, child)) markWords(child, language, divide, places)
    visit(child, language, divide, places)
  }
}

/** A piece of a paragraph: a text with its language, or something between texts. */
interface Piece {
  value: string
  text: Text | undefined
  language: string
}

const between: Piece = { value: '\ufffc', text: undefined, language: '' }

function piecesOf(element: Element, around: string): Piece[] {
  return element.children.flatMap((child): Piece[] => {
    if (child.type === 'text') return [{ value: child.value, text: child, language: around }]
    if (child.type !== 'element' || has(apart, child) || child.children.length === 0) return [between]
    return piecesOf(child, languageOf(child, around))
  })
}

const letters = /[a-zа-яё]{5}/iu

/** What stands without a space, so that addresses, compounds and what has figures can be told from words. */
const strings = /[\p{L}\p{M}\p{N}@/\\_.:#&=%?~+\-‐‑'’]+/gu

/** A word in marks, or with the s of the genitive. */
const word = /^['’.:?]*(?<word>[\p{L}\p{M}]+)(?:['’]s)?['’.:?]*$/u

/** Mark the words of a paragraph, which may begin in one element and end in another; the last stays whole. */
function markWords(paragraph: Element, around: string, divide: WordDivider, places: Places): void {
  const pieces = piecesOf(paragraph, around)
  const whole = pieces.map(({ value }) => value).join('')
  if (!letters.test(whole)) return
  const end = whole.search(/\p{L}\P{L}*$/u)
  const find = finder(pieces)
  for (const { 0: string, index } of whole.matchAll(strings)) {
    const plain = word.exec(string)?.groups?.word
    if (plain === undefined) continue
    const from = index + string.indexOf(plain)
    const language = languageFor(plain, find(from)?.piece.language ?? '')
    if (language === undefined || from + plain.length > end) continue
    for (const at of divide(plain, language)) {
      const { piece: { text } = between, offset = 0 } = find(from + at) ?? {}
      if (text !== undefined) places.set(text, [...(places.get(text) ?? []), offset])
    }
  }
}

/** Find the piece that holds an offset of all together, and the offset in it; asked in ascending order. */
function finder(pieces: Piece[]): (offset: number) => { piece: Piece; offset: number } | undefined {
  let [place, from] = [0, 0]
  return (offset) => {
    for (let piece = pieces[place]; piece !== undefined; piece = pieces[++place]) {
      if (offset < from + piece.value.length) return { piece, offset: offset - from }
      from += piece.value.length
    }
    return undefined
  }
}

/** Which patterns are a word's: its script says it, but where words are of another language or spelt in another's letters. */
function languageFor(plain: string, tag: string): keyof Hyphenation | undefined {
  if (!/^(?:zh|en|ru)\b/.test(tag) || /-(?:latn|cyrl)\b/i.test(tag)) return undefined
  if (/^[\p{Script=Latin}\p{M}]+$/u.test(plain)) return 'en'
  return /^[\p{Script=Cyrillic}\p{M}]+$/u.test(plain) ? 'ru' : undefined
}

function languageOf({ properties }: Element, around: string): string {
  return typeof properties.lang === 'string' ? properties.lang : around
}

function has(names: Set<string>, { properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => names.has(String(name)))
}

function rebuilt(parent: Element, places: Places): Element {
  const children = parent.children.map((child) => {
    if (child.type === 'element') return rebuilt(child, places)
    const offsets = child.type === 'text' ? places.get(child) : undefined
    return child.type === 'text' && offsets !== undefined ? { ...child, value: divided(child.value, offsets) } : child
  })
  return { ...parent, children }
}

function divided(value: string, offsets: number[]): string {
  return [0, ...offsets].map((from, place) => value.slice(from, offsets[place])).join('\u00ad')
}
