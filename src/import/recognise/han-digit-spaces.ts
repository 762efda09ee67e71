import { type Finding, silent } from '../finding.ts'
import { han, type Received, space } from '../received.ts'
import { runsOf } from '../runs.ts'

const digit = /^[0-9０-９]$/

/** What follows a number that counts or dates something, so that it is no label: `3 月`, `55 公里`. */
const unit = /^[年月日号时分秒世届次个名位条款项国家方公千万亿元吨米度周天岁人]$/

/** Spaces between Han characters and figures: 约 4200 公里. */
export function hanDigitSpaces({ points, lines }: Received): Finding[] {
  return lines.flatMap(({ from, to }) =>
    runsOf(points, from, to, space)
      .filter(({ start, end }) => {
        const [before, after] = [points[start - 1] ?? '', points[end] ?? '']
        if (han.test(before)) return digit.test(after)
        return digit.test(before) && han.test(after) && (unit.test(after) || !isLabel(points, from, start))
      })
      .map(({ start, end }) => silent(start, end, '', 'han-digit-space', '汉字与数字之间的空格，属版面'))
  )
}

/** Whether the figures that end here begin the line: `1 加强信任`, where the space parts label and words. */
function isLabel(points: string[], from: number, to: number): boolean {
  return to - from <= 2 && points.slice(from, to).every((point) => digit.test(point))
}
