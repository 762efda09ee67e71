import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { complaintOf, spot } from './compare.ts'
import { type Difference, differences } from './differences.ts'
import { htmlLetters, isSameLine, type Letter, pdfLetters, textOf } from './letters.ts'
import type { Glyph, PdfPage } from './pdf/glyph.ts'
import type { HtmlPage, Run } from './read-html.ts'
import type { Unit } from './unit.ts'

/** A printed letter of the PDF with what the HTML says it is. */
export interface Known {
  glyph: Glyph
  run: Run
}

/**
 * Hold a page of the PDF against the same page of the HTML: the same letters in the same order.
 *
 * White space is no letter, for lines end where the text has none; it is looked at between Latin words.
 * Gives the letters that both have, so that other checks can name the unit of a glyph.
 */
export function comparePage(html: HtmlPage, pdf: PdfPage, units: Map<string, Unit>, complain: Complain): Known[] {
  const [wanted, drawn] = [htmlLetters(html), pdfLetters(pdf)]
  const text = textOf(wanted)
  const found = differences(text, textOf(drawn))
  for (const difference of found) {
    for (const { unit, ...part } of byUnit(difference, wanted, drawn)) {
      complain(complaintOf(part, text, spotOf(unit, units, html.folio)))
    }
  }
  const pairs = pairsOf(wanted, drawn, found)
  for (const { words, run } of joined(pairs)) complain(rules.wordsStayApart(spotOf(run.unit, units, html.folio), words))
  return pairs.map(([{ origin: run }, { origin: glyph }]) => ({ glyph, run }))
}

/** Say where in the PDF a fault of a run was seen. */
export function spotOf(unit: string | undefined, units: Map<string, Unit>, folio: string): rules.Spot {
  const known = units.get(unit ?? '')
  if (known !== undefined) return spot(known, 'PDF', folio)
  return { unit: unit ?? 'folio, running head or mark', product: `PDF, page ${folio}`, place: undefined }
}

/** Part what is lost at the borders of units, so that each is named. What is only added is of the unit it is drawn with. */
function byUnit(
  difference: Difference,
  wanted: Letter<Run>[],
  drawn: Letter<Glyph>[]
): (Difference & { unit: string | undefined })[] {
  const { at, lost, added, foundAt } = difference
  const gone = wanted.slice(at, at + [...lost].length)
  if (gone.length === 0) {
    const isOfNext = drawn[foundAt]?.origin.content === drawn[foundAt + [...added].length]?.origin.content
    return [{ ...difference, unit: ((isOfNext ? wanted[at] : wanted[at - 1]) ?? wanted[at])?.origin.unit }]
  }
  const parts: (Difference & { unit: string | undefined })[] = []
  for (const [place, { character, origin }] of gone.entries()) {
    const last = parts.at(-1)
    if (last !== undefined && last.unit === origin.unit) last.lost += character
    else parts.push({ at: at + place, foundAt, lost: character, added: place === 0 ? added : '', unit: origin.unit })
  }
  return parts
}

type Pair = [Letter<Run>, Letter<Glyph>]

/** Pair the letters between the differences, and in them as far as both have some: a changed letter is in its unit. */
function pairsOf(wanted: Letter<Run>[], drawn: Letter<Glyph>[], found: Difference[]): Pair[] {
  const pairs: Pair[] = []
  let [at, foundAt] = [0, 0]
  for (const stop of [...found, { at: wanted.length, foundAt: drawn.length, lost: '', added: '' }]) {
    const [lost, added] = [[...stop.lost].length, [...stop.added].length]
    for (const end = stop.at + Math.min(lost, added); at < end; at++, foundAt++) {
      const [want, draw] = [wanted[at], drawn[foundAt]]
      if (want !== undefined && draw !== undefined) pairs.push([want, draw])
    }
    at = stop.at + lost
    foundAt = stop.foundAt + added
  }
  return pairs
}

/** Find neighbours in a line that are one word in one product and two in the other. */
function joined(pairs: Pair[]): { words: string; run: Run }[] {
  return pairs.flatMap(([want, draw], place) => {
    const before = pairs[place - 1]
    if (before === undefined || want.apart === draw.apart) return []
    if (!isWordLetter(want.character) || !isWordLetter(before[0].character)) return []
    if (!isSameLine(before[1].origin, draw.origin)) return []
    return [{ words: before[0].character + (want.apart ? ' ' : '') + want.character, run: want.origin }]
  })
}

function isWordLetter(character: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]$/u.test(character)
}
