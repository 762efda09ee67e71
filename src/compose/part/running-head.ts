import type { Edition, Part } from '../../model/edition.ts'
import type { TextStanding } from '../../model/translation.ts'
import { wordsFor } from '../../model/words.ts'

/** A running head has one line: in Latin letters, on the narrowest page. */
const longestHead = 55

/**
 * Write what stands over the pages of a part: its title, and behind that of a translation what standing it has (conventions
 * E-10), which no head leaves out. Where both are too long, the standing is said short, then the title is cut at a word.
 */
export function runningHead(part: Part): string {
  return isTranslated(part) ? withStanding(part.title, part.statement.standing, part.language) : part.title
}

function withStanding(title: string, { status }: TextStanding, language: string): string {
  const [whole, short] = wordsFor(language).inHead[status]
  const behind = [` · ${whole}`, ` · ${short}`]
  const fitting = behind.find((words) => sizeOf(title + words) <= longestHead)
  if (fitting !== undefined) return title + fitting
  return `${cutAtWord(title, longestHead - sizeOf(` … · ${short}`))} … · ${short}`
}

/**
 * Write what stands over left-hand pages: the book by its name in the language of the part, and over a translation what standing
 * it has. Nothing where no part of the edition needs another head than the book's.
 */
export function bookHead(part: Part, { config, parts }: Edition): string | undefined {
  const plain = config.languages.length < 2 && !parts.some(isTranslated)
  if (plain) return undefined
  const title = config.words.get(part.language)?.title ?? config.title
  return isTranslated(part) ? withStanding(title, part.statement.standing, part.language) : title
}

type Translated = Extract<Part, { type: 'statement' }> & { statement: { standing: TextStanding } }

function isTranslated(part: Part): part is Translated {
  return part.type === 'statement' && part.statement.standing !== undefined
}

/**
 * Write the head of pages that languages share: of two, the title of the translation, for the left-hand pages name the book in
 * the leading language; of three, the leading title and the standing of each translation.
 */
export function sharedHead([leading, ...others]: Part[]): string {
  const [only, another] = others
  if (only !== undefined && another === undefined) return runningHead(only)
  const marks = others.flatMap((part) =>
    isTranslated(part) ? [wordsFor(part.language).inHead[part.statement.standing.status][0]] : []
  )
  return [leading?.title ?? '', ...marks].join(' · ')
}

/** How wide words are, in Latin letters: measured in the faces of the heads. */
function sizeOf(words: string): number {
  const widths: [RegExp, number][] = [
    [/\p{Script=Han}/u, 2.2],
    [/\p{Script=Cyrillic}/u, 1.15]
  ]
  return Array.from(words).reduce(
    (size, character) => size + (widths.find(([script]) => script.test(character))?.[1] ?? 1),
    0
  )
}

function cutAtWord(words: string, room: number): string {
  let cut = ''
  for (const piece of words.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    if (sizeOf((cut + piece).trimEnd()) > room) break
    cut += piece
  }
  // No head ends in an article or a preposition.
  return cut.trimEnd().replace(/(?:\s+\p{L}{1,3})+$/u, '')
}
