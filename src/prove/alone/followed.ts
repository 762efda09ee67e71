import type { Letter } from '../letters.ts'
import type { Glyph } from '../pdf/glyph.ts'
import type { ContentTag } from '../ua/content-tags.ts'
import type { Unit } from '../unit.ts'
import type { Step } from './streams.ts'

/** A letter of the PDF with what it is in the book. */
export interface Followed {
  letter: Letter<Glyph>
  /** Unit it belongs to: its own, or that of the letter before where no stream has it. */
  unit: Unit | undefined
  role: Step['role'] | 'added'
}

/** A letter with what its tags say of it. */
export type TaggedLetter = { letter: Letter<Glyph>; tag: ContentTag | undefined }

/** Put each letter with the unit of its step, those without one with the unit of the letter before. */
export function followed(letters: Letter<Glyph>[], steps: (Step | undefined)[]): [Letter<Glyph>, Followed][] {
  let unit = steps.find((step) => step !== undefined)?.unit
  return letters.map((letter, place) => {
    const step = steps[place]
    unit = step?.unit ?? unit
    return [letter, { letter, unit, role: step?.role ?? 'added' }]
  })
}
