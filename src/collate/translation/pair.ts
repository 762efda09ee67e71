import type { Piece } from './pieces.ts'

/** A piece of the original with what stands for it, or what stands for nothing. */
export interface Pair {
  original: Piece | undefined
  translated: Piece[]
  /** Out of order, or one of too many or too few of its kind. */
  misaligned: boolean
}

/**
 * Pair the pieces of an original and of its translation: paragraphs by the numbers they name, all else by name. Nothing is
 * put in another order: numbers that go back, or stand apart from their like, are misaligned.
 */
export function pairPieces(originals: Piece[], translated: Piece[]): Pair[] {
  const uneven = unevenKinds(originals, translated)
  const back = goingBack(translated)
  const isNoted = ({ of }: Piece) => of.startsWith('note:')
  const pairs = originals.map((original): Pair => {
    const own = translated.filter((piece) => standsFor(piece, original))
    return {
      original,
      translated: own,
      misaligned: own.some((piece) => back.has(piece)) || uneven.has(kindOf(original))
    }
  })
  const rest = translated.filter((piece) => !originals.some((original) => standsFor(piece, original)))
  // A note that the original does not have is a note on the translation.
  const extra = rest.filter((piece) => !isNoted(piece))
  return [...pairs, ...extra.map((piece) => ({ original: undefined, translated: [piece], misaligned: false }))]
}

function standsFor(piece: Piece, { of, numbers }: Piece): boolean {
  if (numbers === undefined || piece.numbers === undefined) return piece.of === of
  return piece.numbers[0] <= numbers[0] && numbers[1] <= piece.numbers[1]
}

/** Kinds that are paired by order, of which the two sides have different numbers, and the translation has any. */
function unevenKinds(originals: Piece[], translated: Piece[]): Set<string> {
  const count = (pieces: Piece[], kind: string) => pieces.filter((piece) => kindOf(piece) === kind).length
  const kinds = new Set(originals.map(kindOf).filter((kind) => kind !== ''))
  return new Set(
    [...kinds].filter((kind) => count(translated, kind) > 0 && count(originals, kind) !== count(translated, kind))
  )
}

/** `D1:headnote` of `D1:headnote:2`, `D1:section` of `D1:section-2`; empty for what is paired by name or number. */
function kindOf({ of, numbers }: Piece): string {
  if (numbers !== undefined || of.startsWith('note:')) return ''
  return /^(.+?)[-:]\d+$/u.exec(of.endsWith(':0') ? '' : of)?.[1] ?? ''
}

/** Paragraphs whose numbers are lower than one before them, or the same as one that does not stand beside them. */
function goingBack(pieces: Piece[]): Set<Piece> {
  const back = new Set<Piece>()
  let [from, highest] = [0, 0]
  for (const piece of pieces) {
    if (piece.numbers === undefined) continue
    const [first, last] = piece.numbers
    const follows = first > highest || (first === from && last === highest)
    if (follows) [from, highest] = [first, last]
    else back.add(piece)
  }
  return back
}
