import { type Charge, charge, total } from './costs.ts'
import type { Block, Galley } from './galleys.ts'

/**
 * Say what a break before each line of a galley is charged; lines that are not in the map are free to begin a page. The line
 * after the last one counts too: something else may follow a galley.
 *
 * `depth` is the height of a whole frame: what is taller than that cannot be kept together.
 */
export function breakCharges(galley: Galley, depth: number): Map<number, Charge[]> {
  const found = new Map<number, Charge[]>()
  const starts = new Set(galley.blocks.map(({ from }) => from))
  const put = (line: number, reason: Charge['reason']): void => {
    if (line <= 0) return
    const charges = found.get(line) ?? []
    if (charges.some((former) => former.reason === reason)) return
    found.set(line, [...charges, charge(reason, galley.id, line)])
  }
  for (const block of galley.blocks) {
    if (block.withNext) put(block.to, 'lone heading')
    for (let line = block.from + 1; line < Math.min(block.from + block.orphans, block.to); line++) put(line, 'orphan')
    for (let line = Math.max(block.to - block.widows, block.from) + 1; line < block.to; line++) put(line, 'widow')
    if (block.together) {
      const reason = height(galley, block) > depth ? 'block taller than a page' : 'broken block'
      for (let line = block.from + 1; line < block.to; line++) put(line, reason)
    }
  }
  for (const [line, { runt, divided }] of galley.lines.entries()) {
    if (divided) put(line + 1, 'divided word')
    if (runt) {
      put(line, 'runt')
      // A full line and then a runt are two lines, but still look like one word left over.
      if (!starts.has(line) && !starts.has(line - 1)) put(line - 1, 'runt')
    }
  }
  return found
}

/** Sum of the charges of each break, one number a line. */
export function breakPrices(count: number, charges: Map<number, Charge[]>): Float64Array {
  const prices = new Float64Array(count + 1)
  for (const [line, list] of charges) prices[line] = total(list)
  return prices
}

function height({ lines }: Galley, { from, to }: Block): number {
  let sum = 0
  for (let line = from; line < to; line++) {
    const { height, before } = lines[line] ?? { height: 0, before: 0 }
    sum += height + (line > from ? before : 0)
  }
  return sum
}
