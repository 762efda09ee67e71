import { fontUsesIn } from './font-uses-in.ts'
import { cut, prepareCuts } from './galley/cut.ts'
import { changeTexts, desk, replaceParts } from './galley/desk.ts'
import { measure, resolveLengths } from './galley/measure.ts'
import type { FontUse } from './result.ts'

/*
 * Runs in the galleys' page: lays out, measures, cuts. It decides nothing.
 */

window.engross = {
  ...window.engross,
  galley: { resolveLengths, replaceParts, changeTexts, fontUsesOf, measure, prepareCuts, cut }
}

/** Read which characters some parts set in what, their notes too. */
function fontUsesOf(parts: number[]): FontUse[] {
  return parts.flatMap((at) => {
    const part = desk.parts[at]
    return part === undefined ? [] : [...fontUsesIn(part.section), ...fontUsesIn(part.notes)]
  })
}
