import { isSameLine, type Letter, pdfLetters } from '../letters.ts'
import type { Glyph, PdfPage } from '../pdf/glyph.ts'
import type { Unit } from '../unit.ts'
import { type Alignment, align } from './align.ts'
import type { Step } from './streams.ts'
import { walk } from './walk.ts'

/** A letter of the PDF with what it is in the book. */
export interface Followed {
  letter: Letter<Glyph>
  /** Unit it belongs to: its own, or that of the letter before where no stream has it. */
  unit: Unit | undefined
  role: Step['role'] | 'added'
}

/** Steps of each stream that a page may show beyond as many as it has letters. */
const spare = 300

/** Share of a page's letters that may be wrong before a wider stretch of the book is searched for them. */
const mostWrong = 0.2

/** Follow the book through the pages: say of every letter which unit it belongs to. */
export function follow(pages: PdfPage[], streams: Step[][]): Followed[][] {
  let at = streams.map(() => 0)
  return pages.map((page) => {
    const letters = withoutSigns(pdfLetters(page))
    const found = place(
      letters.map(({ character }) => character),
      (room) => streams.map((stream, nth) => stream.slice(at[nth], (at[nth] ?? 0) + room))
    )
    at = streams.map((stream, nth) => reopened(stream, (at[nth] ?? 0) + (found.ends[nth] ?? 0)))
    return followed(letters, found)
  })
}

/** A number may go over to the next page: a hole that a page ends in stays open. */
function reopened(stream: Step[], end: number): number {
  return stream[end - 1]?.role === 'hole' ? end - 1 : end
}

/** Find a page in the streams: by walking, else by the best alignment, near or, where much is wrong, farther on. */
function place(letters: string[], ahead: (room: number) => Step[][]): Alignment {
  const near = ahead(letters.length + spare)
  const found = walk(letters, near) ?? align(letters, near)
  const isFar = found.cost / 10 > mostWrong * letters.length
  return isFar ? align(letters, ahead(3 * letters.length + 1500)) : found
}

function followed(letters: Letter<Glyph>[], { steps }: Alignment): Followed[] {
  const first = steps.find((step) => step !== undefined)?.unit
  let unit = first
  return letters.map((letter, place) => {
    const step = steps[place]
    unit = step?.unit ?? unit
    return { letter, unit, role: step?.role ?? 'added' }
  })
}

/** Share of the size of the letter before, below which a figure or letter is a sign: a call, a mark of the apparatus. */
const signSize = 0.8

/** Take away the small raised signs in the lines; those before notes and entries are told by where they stand. */
function withoutSigns(letters: Letter<Glyph>[]): Letter<Glyph>[] {
  let before: Glyph | undefined
  return letters.filter(({ character, origin }) => {
    const isSmall = before !== undefined && origin.size < signSize * before.size && isSameLine(before, origin)
    if (isSmall && /^[0-9a-z()*†‡§‖¶\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]$/u.test(character)) return false
    before = origin
    return true
  })
}
