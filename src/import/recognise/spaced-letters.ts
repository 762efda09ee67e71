import { type Finding, proposed, silent } from '../finding.ts'
import type { Received } from '../received.ts'

/** Letters apart by one space each, words by more: `Д О Г О В О Р   О   Д Р У Ж Б Е`. */
const spacedLine = /^\p{L}(?:[ \u00a0]+[\p{L}\p{P}])+$/u

/** A line this long is more than a word; where all gaps are alike, nobody can tell where its words end. */
const longestWord = 12
/** A line that is longer is no title. */
const longestLine = 300

/** Lines of letter-spaced Latin or Cyrillic. Where the bounds of the words are lost it is only proposed. */
export function spacedLetters({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to }) => {
    if (to - from > longestLine) return []
    const words = points.slice(from, to).join('')
    const letters = words.split(/[ \u00a0]+/)
    if (letters.length < 4 || !spacedLine.test(words) || /\p{Script=Han}/u.test(words)) return []
    const gaps = words.match(/[ \u00a0]+/g)?.map((gap) => gap.length) ?? []
    const least = Math.min(...gaps)
    const after = letters.map((letter, at) => letter + ((gaps[at] ?? least) > least ? ' ' : '')).join('')
    const reason = '字母间空格，属版面'
    if (gaps.some((gap) => gap > least) || letters.length <= longestWord)
      return [silent(from, to, after, 'letterspacing', reason)]
    return [proposed({ start: from, end: to, after }, 'letterspacing', `${reason}；词的起讫待定`, 'low', 'silent')]
  })
}
