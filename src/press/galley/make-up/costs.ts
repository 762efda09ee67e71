/**
 * The rules of make-up as a table: what each fault costs.
 *
 * One point is a quarter of what one line of white costs at the foot of a page. Only the proportions matter: a widow may be
 * avoided by a page several lines short, a hole of ten lines may not be made to keep a note whole, and nothing is worth a
 * note that starts too late. Sources: clreq (孤行, 孤字, headings at the foot), GB/T, conventions C-29 to C-32, C-66, E-02.
 */
export const costs = {
  /** White at the foot: for one line; grows with the square of the lines. */
  'short page': 4,
  /** A line of white put in between blocks to fill a page. */
  stretched: 3,
  /** Each line by which two pages that face each other, or two columns, differ in depth. */
  'uneven spread': 6,
  /** Each line that the last page of a part falls short of `enoughForLastPage`. */
  'last page nearly empty': 90,
  /** Columns of the last page not balanced. */
  'unbalanced columns': 600,
  /** The first line of a block alone at the foot; the last line alone at the head; a last line of one character there. */
  orphan: 4000,
  widow: 4000,
  runt: 2500,
  /** A word divided between two pages. */
  'divided word': 10_000,
  'lone heading': 10_000,
  /** A break in what should stay together; little where it is taller than a page and has to be broken. */
  'broken block': 3000,
  'block taller than a page': 40,
  /** A note that goes on overleaf: a long one may, a short one had better not. */
  'note continued': 160,
  'short note continued': 240,
  /** Each note of a series that goes on overleaf beside another one. */
  'several notes continued': 3000,
  /** Notes leave the text less than `enoughText` of its frame. */
  'text crowded out': 250,
  /** Two texts in step break in the middle of what belongs together. */
  'passage divided': 300,
  /** Ways out, only where there is no other. */
  'repeated head left out': 20_000,
  'note late': 100_000,
  'made smaller': 200_000
} as const

export type Reason = keyof typeof costs

/** One reason why a page costs something. */
export interface Charge {
  reason: Reason
  cost: number
  /** Where: the line of a flow or note that the break stands before. */
  galley: string
  line: number
}

/** Lines that the last page of a part should hold at least. */
export const enoughForLastPage = 5

/** Share of a frame that text should have beside notes. */
export const enoughText = 1 / 4

/** A note is long when it would fill this share of a frame (C-66). */
export const longNote = 1 / 3

/** What costs this much, in a frame, is a fault that a way out is sought for. */
export const faulty = 2000

/**
 * How many lines higher than the lowest faultless end of a frame another end may be and still be thought of. Nothing that a
 * longer look back could mend is worth eight lines of white (256 points) on a page that need not have them.
 */
export const lookBack = 8

/** When an end without a fault leaves so few lines of white, none with a fault is thought of. */
export const nearEnough = 2

/**
 * Where notes go on overleaf, any number of lines may be given to text or to notes. Then only these are thought of: as many
 * lines of text as find room, or as few as text should have, each with so many lines of play.
 */
export const play = 3

/** How many ways to set the same text may wait at most, when they differ in what they carry over. */
export const keptRivals = 4

/** Lengths come from the browser in steps of 1/64 px, those of the paper do not: this much is not a difference. */
export const hair = 1 / 64

export function charge(reason: Reason, galley: string, line: number, times = 1): Charge {
  return { reason, cost: costs[reason] * times, galley, line }
}

export function total(charges: readonly Charge[]): number {
  let sum = 0
  for (const { cost } of charges) sum += cost
  return sum
}
