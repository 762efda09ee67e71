import type { Size } from '../model/imposition.ts'

/** Sheets by name, in mm, portrait (ISO 216, ISO 217; ANSI in inches). */
const named: Record<string, [number, number]> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  B3: [353, 500],
  B4: [250, 353],
  B5: [176, 250],
  SRA3: [320, 450],
  SRA4: [225, 320],
  RA3: [305, 430],
  RA4: [215, 305],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  tabloid: [279.4, 431.8]
}

/** Names of the sheets, for hints. */
export const sheetNames = Object.keys(named)

/** Read a sheet: a name, in capitals or not, or `WIDTHxHEIGHT` in mm; `undefined` where it is neither. */
export function sheetSize(written: string): Size | undefined {
  const name = sheetNames.find((known) => known.toLowerCase() === written.toLowerCase())
  const known = name === undefined ? undefined : named[name]
  if (known !== undefined) return { width: known[0], height: known[1] }
  const match = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)$/i.exec(written)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  return width > 0 && height > 0 && width <= 2000 && height <= 2000 ? { width, height } : undefined
}
