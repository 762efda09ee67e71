import { type Finding, proposed } from '../finding.ts'
import type { Received } from '../received.ts'
import { runsOf } from '../runs.ts'

/** Radicals of the supplement that Unicode itself does not equate with a character. */
const supplement: Record<string, string> = Object.fromEntries(
  '⺟母 ⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => Array.from(pair))
)

const alike = /^[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1d}]$/u

/** Radicals and compatibility forms that look like Han characters and are others: ⼀ for 一, as PDF readers give them. */
export function radicals({ points }: Received): Finding[] {
  return runsOf(points, 0, points.length, alike).flatMap(({ start, end }) => {
    const before = points.slice(start, end)
    const after = before.map((point) => supplement[point] ?? point.normalize('NFKC')).join('')
    if (after === before.join('')) return []
    return [proposed({ start, end, after }, 'compatibility', '形同字异的部首或兼容字符，改为通用汉字', 'high')]
  })
}
