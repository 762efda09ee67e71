import { characterOf, partOnly } from '../composed-characters.ts'
import { type Finding, proposed } from '../finding.ts'
import type { Passage } from '../structure/passages.ts'

/** A character described by its parts. */
interface Description {
  passage: Passage
  /** As written: `（钅容）`. */
  written: string
  at: number
  parts: string
}

const bracketed = /[（(［[〔【{][ ]?((?:\p{Script=Han}[+＋ ]?){1,3}\p{Script=Han})[ ]?[)）\]］〕】}]/gu
const placed = /[（(［[〔【{][左上](\p{Script=Han})[右下](\p{Script=Han})[)）\]］〕】}]/gu
const sequence = /[⿰⿱](\p{Script=Han})(\p{Script=Han})/gu

/** Characters described by their parts: `（钅容）`, `[王+君]`, `（左钅右容）`, `⿰钅容`. */
export function composedCharacters(passages: Passage[]): Finding[] {
  return passages.flatMap(descriptionsIn).flatMap(({ passage, written, at, parts }) => {
    const after = characterOf(parts)
    const start = passage.offsets[at]
    const end = passage.offsets[at + written.length - 1]
    if (after === undefined || start === undefined || end === undefined) return []
    const certainty = partOnly.test(parts) ? 'high' : /[+＋⿰⿱左上]/u.test(written) ? 'medium' : 'low'
    return [proposed({ start, end: end + 1, after }, 'composed-char', '系缺字拼写，今合为一字', certainty)]
  })
}

/** What can only be a description, of a character that is not in the table. */
export function unknownDescriptions(passages: Passage[]): { passage: Passage; written: string }[] {
  return passages
    .flatMap(descriptionsIn)
    .filter(({ parts }) => partOnly.test(parts) && characterOf(parts) === undefined)
}

function descriptionsIn(passage: Passage): Description[] {
  const { words } = passage
  const found = [placed, sequence, bracketed].flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match) => ({
      passage,
      written: match[0],
      at: match.index,
      parts: match
        .slice(1)
        .join('')
        .replace(/[+＋ ]/gu, '')
    }))
  )
  return found.filter(({ parts, written, at }, position) => {
    const first = found.findIndex((other) => other.at === at) === position
    // 王君 in parentheses may be a name; inside a name it is a character.
    return first && (partOnly.test(parts) || isInsideWord(words, at, at + written.length))
  })
}

function isInsideWord(words: string, start: number, end: number): boolean {
  return /\p{Script=Han}$/u.test(words.slice(0, start)) && /^\p{Script=Han}/u.test(words.slice(end))
}
