import { type Finding, silent } from '../finding.ts'
import { han, type Line, type Received } from '../received.ts'
import { runsOf } from '../runs.ts'

/** Full-width figures, and half-width parentheses in Chinese. */
export function width({ points, lines }: Received): Finding[] {
  const figures = runsOf(points, 0, points.length, /^[０-９]$/).map(({ start, end }) =>
    silent(start, end, points.slice(start, end).map(halfWidth).join(''), 'width', '全角数字改半角')
  )
  return [...figures, ...lines.flatMap((line) => parentheses(points, line))]
}

function halfWidth(figure: string): string {
  return String.fromCodePoint((figure.codePointAt(0) ?? 0) - 0xff10 + 0x30)
}

/** A pair of parentheses is Chinese where Han characters stand in it or touch it. */
function parentheses(points: string[], { from, to }: Line): Finding[] {
  const words = points.slice(from, to)
  if (!isChinese(words)) return []
  // How many Han characters stand before each point: a pair may hold as many pairs as it likes.
  const hansBefore = [0]
  for (const point of words) hansBefore.push((hansBefore.at(-1) ?? 0) + (han.test(point) ? 1 : 0))
  const hasHan = (start: number, end: number) =>
    hansBefore[Math.max(start, 0)] !== hansBefore[Math.min(end, words.length)]
  const open: number[] = []
  return words.flatMap((point, at) => {
    if (point === '(' || point === '（') open.push(at)
    if (point !== ')' && point !== '）') return []
    const start = open.pop()
    if (start === undefined || !hasHan(start - 1, at + 2)) return []
    return [start, at].flatMap((bracket) => widen(from + bracket, words[bracket] ?? ''))
  })
}

function widen(at: number, bracket: string): Finding[] {
  const wide = bracket === '(' ? '（' : bracket === ')' ? '）' : undefined
  return wide === undefined ? [] : [silent(at, at + 1, wide, 'width', '半角括号改全角')]
}

/** Whether a line is written in Chinese: a Han character weighs as much as three letters. */
function isChinese(words: string[]): boolean {
  const hans = words.filter((point) => han.test(point)).length
  const others = words.filter((point) => /^\p{L}$/u.test(point)).length - hans
  return hans > 0 && hans * 3 >= others
}
