import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { type Known, spotOf } from './compare-page.ts'
import type { BookFacts, Glyph, PdfPage } from './pdf/glyph.ts'
import type { Unit } from './unit.ts'

/** Radicals (U+2E80–2FDF), what stands for "unknown", what only guides line breaks: nobody writes these. */
const unclean = /[\u2e80-\u2fdf\ufffd\u2060\u200b]|\p{Private_Use}/u

/** Check that what can be copied and searched is what is seen: no radical, no unknown glyph. */
export function checkTextLayer(
  page: PdfPage,
  folio: string,
  letters: Known[],
  units: Map<string, Unit>,
  complain: Complain
): void {
  const runOf = new Map(letters.map(({ glyph, run }) => [glyph, run]))
  for (const glyph of page.glyphs) {
    if (glyph.code !== 0 && !unclean.test(glyph.text)) continue
    const run = runOf.get(glyph)
    const spot = spotOf(run === undefined ? nearest(page, glyph, runOf) : run.unit, units, folio)
    complain(rules.textLayerIsClean(spot, glyph.text, glyph.code === 0))
  }
}

/** Unit of the last known glyph drawn before: what the text does not have cannot say where it belongs. */
function nearest(page: PdfPage, glyph: Glyph, runOf: Map<Glyph, { unit: string | undefined }>): string | undefined {
  const before = page.glyphs.slice(0, page.glyphs.indexOf(glyph))
  return before
    .reverse()
    .map((other) => runOf.get(other)?.unit)
    .find((unit) => unit !== undefined)
}

/** Check that every font is in the file and has outlines (C-91). */
export function checkFonts({ fonts }: BookFacts, complain: Complain): void {
  for (const { name, isType3, isEmbedded } of fonts) {
    if (isType3) complain(rules.fontIsEmbedded(name, 'is drawn as Type 3'))
    else if (!isEmbedded) complain(rules.fontIsEmbedded(name, 'is not embedded'))
  }
}
