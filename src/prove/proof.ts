import type { Edition } from '../model/edition.ts'
import type { Proof } from '../model/proof.ts'
import { editionHash, hashOf } from './hash.ts'
import type { Piece } from './pieces.ts'
import { plain } from './plain.ts'
import type { Unit } from './unit.ts'

/** Write down what was proved: every unit with its fingerprint and its pages, in the order of the book. */
export function proofOf(edition: Edition, units: Unit[], pieces: Piece[], pages: number, faults: number): Proof {
  const shown = new Map<string, Piece[]>()
  for (const piece of pieces) shown.set(piece.unit, [...(shown.get(piece.unit) ?? []), piece])
  const proved = units.map(({ id, kind, text }) => {
    const own = shown.get(id) ?? []
    return {
      unit: id,
      kind,
      text: plain(text),
      sha256: hashOf(plain(text)),
      codePoints: [...plain(text)].length,
      pages: own.map(({ position }) => position),
      folios: own.map(({ folio }) => folio)
    }
  })
  const codePoints = proved.reduce((sum, unit) => sum + unit.codePoints, 0)
  return {
    edition: editionHash(edition),
    units: proved,
    totals: { units: proved.length, codePoints, pages, faults }
  }
}
