import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { type Known, spotOf } from './compare-page.ts'
import { isSameLine, isSpace } from './letters.ts'
import type { Box, Glyph, PdfPage } from './pdf/glyph.ts'
import type { HtmlPage } from './read-html.ts'
import type { Flow, Unit } from './unit.ts'

/** Share of the type size that may be missing at an edge: ink seldom reaches there. */
const tolerance = 0.06

/** Check that what is drawn can be read: inside what is shown, in its order, one on the other nowhere. */
export function checkLayout(
  html: Pick<HtmlPage, 'folio' | 'frame'>,
  pdf: PdfPage,
  letters: Known[],
  units: Map<string, Unit>,
  complain: Complain
): void {
  const unitOf = new Map(letters.map(({ glyph, run }) => [glyph, run.unit]))
  const spotFor = (glyph: Glyph) => spotOf(unitOf.get(glyph), units, html.folio)
  const visible = pdf.glyphs.filter(({ text }) => !isSpace(text) && text !== '')
  const area = areaOf(html, pdf)

  const clipped = visible.filter(
    (glyph) => !lies(inkOf(glyph), unitOf.get(glyph) === undefined ? pdf.box : area, glyph)
  )
  for (const run of neighbours(clipped, unitOf)) {
    const [first] = run
    if (first === undefined) continue
    const words = run.map(({ text }) => text).join('')
    complain(rules.nothingIsClipped(spotFor(first).unit, html.folio, `“${words}” stands outside what is printed (PDF)`))
  }
  for (const [one, other] of overlaps(visible, unitOf)) {
    complain(rules.nothingOverlaps(spotFor(one), one.text, other.text))
  }
  for (const [before, glyph] of jumps(letters, units)) {
    complain(rules.nothingIsMoved(spotFor(glyph), `“${before.text}” on the page`))
  }
}

/** The type area as the HTML names it, else the whole page. */
function areaOf({ frame }: Pick<HtmlPage, 'frame'>, { box }: PdfPage): Box {
  if (frame === undefined) return box
  const left = box.left + frame.left
  const top = box.top - frame.top
  return { left, top, right: left + frame.width, bottom: top - frame.height }
}

/** The box of the ink, roughly: full-width marks have it in one half, which their neighbours may overhang. */
function inkOf({ text, x, y, width, size }: Glyph): Box {
  const isFull = width > 0.9 * size
  const left = isFull && opening.includes(text) ? x + width / 2 : x
  const right = isFull && closing.includes(text) ? x + width / 2 : x + width
  return { left, right, bottom: y - 0.08 * size, top: y + 0.8 * size }
}

const opening = '（《〈「『【〔［“‘'
const closing = '，。、；：？！）》〉」』】〕］”’'

function lies(ink: Box, area: Box, { clip, size }: Glyph): boolean {
  const slack = tolerance * size
  return isWithin(ink, clip, slack) && isWithin(ink, area, slack)
}

function isWithin(ink: Box, box: Box, slack: number): boolean {
  return (
    ink.left >= box.left - slack &&
    ink.right <= box.right + slack &&
    ink.bottom >= box.bottom - slack &&
    ink.top <= box.top + slack
  )
}

/** Gather glyphs of one unit and line, so that a line is named once. */
function neighbours(glyphs: Glyph[], unitOf: Map<Glyph, string | undefined>): Glyph[][] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && unitOf.get(last) === unitOf.get(glyph) && isSameLine(last, glyph))
      runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

/** Find pairs of glyphs on each other, one for each two units. */
function overlaps(glyphs: Glyph[], unitOf: Map<Glyph, string | undefined>): [Glyph, Glyph][] {
  const inks = glyphs
    .map((glyph) => ({ glyph, ink: core(inkOf(glyph), glyph.width < 0.6 * glyph.size) }))
    .sort((a, b) => a.ink.left - b.ink.left)
  const found = new Map<string, [Glyph, Glyph]>()
  for (let place = 0; place < inks.length; place++) {
    const { glyph, ink } = inks[place] as (typeof inks)[number]
    for (let next = place + 1; next < inks.length; next++) {
      const other = inks[next]
      if (other === undefined || other.ink.left >= ink.right) break
      if (other.ink.bottom >= ink.top || other.ink.top <= ink.bottom) continue
      const names = [unitOf.get(glyph) ?? '', unitOf.get(other.glyph) ?? ''].sort().join(' ')
      if (!found.has(names)) found.set(names, [glyph, other.glyph])
    }
  }
  return [...found.values()]
}

/** The inner part of a box: what even tight setting keeps free of others. A comma is kerned far under an r. */
function core({ left, right, bottom, top }: Box, isNarrow: boolean): Box {
  const [x, y] = [(right - left) * (isNarrow ? 0.25 : 0.15), (top - bottom) * 0.15]
  return { left: left + x, right: right - x, bottom: bottom + y, top: top - y }
}

/**
 * Find letters that a reader meets in the wrong order: to the left of the one before in its line, or above it
 * without a step to the right, as into the next column.
 */
function jumps(letters: Known[], units: Map<string, Unit>): [Glyph, Glyph][] {
  const flows = new Map<Flow, { before: Glyph | undefined; jumps: [Glyph, Glyph][] }>()
  for (const { glyph, run } of letters) {
    const flow = run.generated ? undefined : units.get(run.unit ?? '')?.flow
    if (flow === undefined) continue
    const own = flows.get(flow) ?? { before: undefined, jumps: [] }
    flows.set(flow, own)
    const { before } = own
    own.before = glyph
    if (before === undefined || before === glyph || glyph.x > before.x) continue
    if (isSameLine(before, glyph) || glyph.y > before.y) own.jumps.push([before, glyph])
  }
  return [...flows.values()].flatMap((flow) => flow.jumps)
}
