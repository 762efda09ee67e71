import { type Finding, silent } from '../finding.ts'
import { type Line, type Received, space } from '../received.ts'
import { beginsWithLabel } from '../structure/labels.ts'

/** At least so many lines must be as full as they can be before a file is taken for wrapped. */
const fewestFull = 4
/** Files whose lines are longer were not wrapped for a screen or a typewriter: each line is a paragraph. */
const widest = 130

/**
 * Line ends within a paragraph, in files whose lines were filled to a width.
 *
 * A line was broken for want of room when the next word would not have fitted in. Lines that end short of that end
 * a paragraph.
 */
export function wraps({ points, lines }: Received): Finding[] {
  const pairs = lines.flatMap((line, at): [Line, Line][] => {
    const next = lines[at + 1]
    return next !== undefined && line.from < line.to && next.from < next.to ? [[line, next]] : []
  })
  const measure = measureOf(pairs.map(([line]) => widthOf(points, line.start, line.to)))
  const full = pairs.filter(([line, next]) => isFull(points, line, next, measure))
  if (measure > widest || full.length < fewestFull || full.length * 5 < pairs.length * 3) return []
  return full
    .filter(([line, next]) => continues(points, line, next))
    .map(([line, next]) => {
      const after = isUnspaced(points[line.to - 1] ?? '', points[next.from] ?? '') ? '' : ' '
      return silent(line.next - 1, line.next, after, 'wrap', '段内换行，属版面')
    })
}

/** The width that lines were filled to: the greatest that several come near. One line that runs over is no measure. */
function measureOf(widths: number[]): number {
  const sorted = widths.sort((a, b) => b - a)
  return sorted.find((width, at) => (sorted[at + fewestFull - 1] ?? 0) > width * 0.85) ?? 0
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
