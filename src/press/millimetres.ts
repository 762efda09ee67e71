/** Millimetres in a CSS unit. */
const units: Record<string, number> = { mm: 1, cm: 10, q: 0.25, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, px: 25.4 / 96 }

/** Convert a CSS length to mm, exact to a thousandth. */
export function millimetres(length: string): number {
  const [, value, unit] = /^([\d.]+)([a-z]+)$/i.exec(length) ?? []
  const factor = units[unit?.toLowerCase() ?? '']
  if (value === undefined || factor === undefined) throw new Error(`not a length: ${length}`)
  return Math.round(Number(value) * factor * 1000) / 1000
}
