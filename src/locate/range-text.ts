import type { RangeStyle } from '../model/edition-config.ts'

/**
 * Write a range: `chinese` 123—125 (一字线, GB/T 15834 4.13), `full` 123–125, `minimal` 123–5 as New Hart's Rules 11.1.4 has
 * it: as few figures as tell the numbers apart, but no teen is cut (112–13, 10–11). Roman folios are never cut.
 */
export function rangeText(first: string, last: string, style: RangeStyle, dash: string): string {
  if (style === 'chinese') return `${first}—${last}`
  return `${first}${dash === '—' ? '–' : dash}${style === 'minimal' ? shortened(first, last) : last}`
}

function shortened(first: string, last: string): string {
  if (!/^\d+$/u.test(first) || !/^\d+$/u.test(last) || first.length !== last.length) return last
  let same = 0
  while (same < last.length - 1 && first[same] === last[same]) same++
  const isTeen = last.at(-2) === '1'
  return last.slice(isTeen && last.length > 1 ? Math.min(same, last.length - 2) : same)
}
