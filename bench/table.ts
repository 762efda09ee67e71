import type { Verdict } from './check/check.ts'
import { isRight } from './check/check.ts'
import type { Measurement } from './measure.ts'

/** One engine at one size. */
export interface Result {
  engine: string
  version: string
  remark: string
  copies: number
  pages: number
  /** Medians of the runs. */
  measurement: Omit<Measurement, 'said'>
  /** Seconds of CPU a stage, of the process that ran it; of engines that say. */
  stages: Record<string, number> | undefined
  runs: number
  /** `undefined` where there is no PDF, or nothing that can be checked in it. */
  verdict: Verdict | undefined
  checked: boolean
}

/** Write the results as a Markdown table, a size after the other, with the ratios to Typst, the fastest peer. */
export function markdownOf(results: Result[]): string {
  const rows = results.map((result) => {
    const peer = results.find(({ engine, copies }) => engine === 'Typst' && copies === result.copies)
    const { measurement, pages, engine, version, remark } = result
    const name = `${engine} ${version}${remark === '' ? '' : ` (${remark})`}`
    if (measurement.fault !== undefined && pages === 0)
      return [result.copies, name, '–', '–', '–', '–', '–', `fails: ${short(measurement.fault)}`]
    return [
      result.copies,
      name,
      pages,
      measurement.cpu.toFixed(1),
      measurement.wall.toFixed(1),
      measurement.peak.toFixed(0),
      peer === undefined || peer.measurement.cpu === 0 ? '–' : (measurement.cpu / peer.measurement.cpu).toFixed(2),
      verdictWords(result)
    ]
  })
  const heads = ['copies', 'engine', 'pages', 'CPU s', 'wall s', 'peak MB', '× Typst', 'right']
  const lines = [heads, heads.map((_, at) => (at === 1 || at === 7 ? '--' : '--:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function verdictWords({ verdict, checked }: Result): string {
  if (!checked) return 'not checked'
  if (verdict === undefined) return 'no PDF'
  if (isRight(verdict)) return 'all'
  const parts = Object.entries(verdict).flatMap(([name, share]) =>
    Array.isArray(share) || share.right === share.all ? [] : [`${name} ${share.right} of ${share.all}`]
  )
  return `**no**: ${parts.join(', ')}`
}

function short(fault: string): string {
  return fault.replace(/\s+/g, ' ').replaceAll('|', '/').slice(-120)
}
