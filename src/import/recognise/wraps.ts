import { type Finding, silent } from '../finding.ts'
import { type Line, type Received, space } from '../received.ts'
import { beginsWithLabel } from '../structure/labels.ts'
import { endsSentence } from '../structure/measure.ts'

/** So many lines at least must break in the middle of a sentence, for want of room, before a file counts as wrapped. */
const fewestBroken = 4
/** Files were wrapped for screens and typewriters; where lines are longer or shorter, each is a paragraph or a verse. */
const [narrowest, widest] = [30, 130]

/**
 * Line ends within a paragraph, in files whose lines were filled to a width.
 *
 * A line was broken for want of room when the next word would not have fitted in. A file is wrapped when nearly all
 * its long lines are full and most of them stop in the middle of a sentence: in a file with a paragraph a line they
 * stop at its end.
 */
export function wraps({ points, lines }: Received): Finding[] {
  const pairs = lines.flatMap((line, at): [Line, Line][] => {
    const next = lines[at + 1]
    return next !== undefined && line.from < line.to && next.from < next.to ? [[line, next]] : []
  })
  const width = ([line]: [Line, Line]) => widthOf(points, line.start, line.to)
  const measure = measureOf(pairs.map(width))
  if (measure < narrowest || measure > widest) return []
  const long = pairs.filter((pair) => width(pair) > measure * 0.6)
  const full = long.filter(([line, next]) => isFull(points, line, next, measure))
  const broken = full.filter(([line]) => !endsSentence(points.slice(line.from, line.to).join('')))
  const most = (part: unknown[], whole: unknown[]) => part.length * 5 >= whole.length * 3
  if (broken.length < fewestBroken || !most(full, long) || !most(broken, full)) return []
  const marked = paragraphsAreMarked(pairs, lines)
  return (marked ? full : broken)
    .filter(([line, next]) => continues(points, line, next))
    .map(([line, next]) => {
      const after = isUnspaced(points[line.to - 1] ?? '', points[next.from] ?? '') ? '' : ' '
      return silent(line.next - 1, line.next, after, 'wrap', '段内换行，属版面')
    })
}

/** Whether empty lines or indents part the paragraphs, so that a full line that ends a sentence does not end one. */
function paragraphsAreMarked(pairs: [Line, Line][], lines: Line[]): boolean {
  const filled = lines.filter(({ from, to }) => from < to).length
  return pairs.length < filled - 1 || pairs.some(([line, next]) => next.from - next.start > line.from - line.start)
}

/** The width that lines were filled to: the greatest that several come near. One line that runs over is no measure. */
function measureOf(widths: number[]): number {
  const sorted = widths.sort((a, b) => b - a)
  return sorted.find((width, at) => (sorted[at + fewestBroken - 1] ?? 0) > width * 0.85) ?? 0
}

function isFull(points: string[], line: Line, next: Line, measure: number): boolean {
  let word = next.from
  while (word < next.to && !space.test(points[word] ?? '') && !isWide(points[word] ?? '')) word++
  const first = widthOf(points, next.from, word)
  // A Han line may end two characters early, before a mark that must not begin a line.
  const room = first === 0 ? 4 : first + (isWide(points[line.to - 1] ?? '') ? 0 : 1)
  return widthOf(points, line.start, line.to) + room > measure
}

/** A deeper indent begins a paragraph, but for the lines below a label; so does a label. */
function continues(points: string[], line: Line, next: Line): boolean {
  if (beginsWithLabel(points.slice(next.from, next.to).join(''))) return false
  const deeper = next.from - next.start > line.from - line.start
  return !deeper || beginsWithLabel(points.slice(line.from, line.to).join(''))
}

function widthOf(points: string[], start: number, end: number): number {
  let width = 0
  for (let at = start; at < end; at++) width += isWide(points[at] ?? '') ? 2 : 1
  return width
}

function isWide(point: string): boolean {
  return /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u.test(
    point
  )
}

/** Chinese has no spaces, and a hyphen at the line end holds on to the next line. */
function isUnspaced(before: string, after: string): boolean {
  return isWide(before) || isWide(after) || /^[“”‘’…—-]$/.test(before)
}
