import type { Browser } from 'puppeteer-core'
import type { Complaint } from '../../model/complaint.ts'
import { noteMark } from '../../model/note-mark.ts'
import type { Composed, StyleSheet } from '../../model/pages.ts'
import { counterIsKnown, glyphExists, styleIsCarriedOut } from '../../model/rules.ts'
import type { BookFonts } from '../fonts/book-fonts.ts'
import { fontsFor } from '../fonts/book-fonts.ts'
import type { PartFacts } from '../in-page/galley/messages.ts'
import { galleySheet } from './book-sheet.ts'
import { type KeptPlans, keptPlans } from './make-up/kept-plans.ts'
import type { PagePlan } from './make-up/plan.ts'
import { type PageRules, readPageRules } from './paper/page-rules.ts'
import { pageStyle } from './paper/paper.ts'
import type { Papers } from './paper/papers.ts'
import type { PartsMarkup } from './parts-markup.ts'
import { type GalleyTab, openTab } from './tab.ts'
import type { LaidPart } from './to-galleys.ts'

/** The style sheets of a book; `screen` are those that only screens get. */
export interface Styles {
  book: StyleSheet[]
  screen: StyleSheet[]
}

/** A book on the desk: its galleys in the browser, and what is known of them. */
export interface Book {
  composed: Composed
  styles: Styles
  /** What the desk was set up with. */
  key: string
  rules: PageRules
  tab: GalleyTab
  fonts: BookFonts
  /** Parts as they lie there. */
  markups: string[]
  /** What they say of their pages, and the measure of each, px. */
  facts: PartFacts[]
  measures: number[]
  laid: LaidPart[]
  papers: Papers
  plan: PagePlan
  keptPlans: KeptPlans
  /** Marks that notes had when their part was measured; none where that was before any was known. */
  marksUsed: Map<string, string>
  /** Distance of the baselines, px. */
  pitch: number
}

/** Say what a desk is set up with: another key needs another desk. */
export function keyOf({ language, title, fonts, series, assets }: Composed, { book }: Styles, main: string): string {
  return JSON.stringify([main, language, title, fonts, series, [...assets.keys()], book])
}

/** Set up the desk: style sheets without what they say of pages, and the fonts, cut to the book. */
export async function openBook(
  browser: Browser,
  composed: Composed,
  styles: Styles,
  { main, parts }: PartsMarkup,
  key: string,
  refuse: (complaints: Complaint[]) => void
): Promise<Book> {
  const rules = readPageRules(styles.book)
  refuse([
    ...rules.unknown.map(({ place, what }) => styleIsCarriedOut(place, what)),
    ...rules.counters.map(counterIsKnown)
  ])
  const notes = pageStyle(rules, { name: '', side: 'recto', first: false, blank: false }).boxes.get('footnote')
  const tab = await openTab(browser, composed, main, rules.sheets, galleySheet(notes))
  try {
    await tab.call(
      'replaceParts',
      parts.map((html, at) => ({ at, html })),
      parts.length,
      firstMarks(composed),
      rules.beside
    )
    const uses = await tab.call(
      'fontUsesOf',
      parts.map((_, at) => at)
    )
    const fonts = await fontsFor(uses, composed, main + parts.join(''), [...styles.book, ...styles.screen])
    refuse(fonts.missing.map(({ character, families }) => glyphExists(character, families, unitWith(parts, character))))
    await tab.addFonts(fonts.files)
    // Nothing is laid yet: the first call of `lay` does that, with all parts that are on the desk.
    const empty: PagePlan = { pages: [], marks: new Map(), cost: 0 }
    return {
      composed,
      styles,
      key,
      rules,
      tab,
      fonts,
      markups: [],
      facts: [],
      measures: [],
      laid: [],
      papers: unknownPapers,
      plan: empty,
      keptPlans: keptPlans(),
      marksUsed: new Map(),
      pitch: 0
    }
  } catch (error) {
    await tab.close()
    throw error
  }
}

/** What a note is marked with before its number is known. */
export function firstMarks({ series }: Composed): Record<string, string> {
  return Object.fromEntries(series.map(({ id, marks }) => [id, noteMark(1, marks)]))
}

const unknownPapers: Papers = {
  styleOf() {
    throw new Error('the papers are not laid out yet')
  }
}

/**
 * Ask whether parts that changed have characters that the fonts were not cut to. Figures and marks of notes, which nearly
 * all changes bring, are in every font from the first.
 */
export function wantsOtherFonts({ markups, fonts: { characters } }: Book, parts: string[]): boolean {
  return parts.some((part, at) => part !== markups[at] && holdsOther(part, characters))
}

function holdsOther(text: string, characters: Set<string>): boolean {
  for (const character of text) if (character > '\u007f' && !characters.has(character)) return true
  return false
}

/** The unit that a character stands in first, for a message. */
function unitWith(parts: string[], character: string): string | undefined {
  for (const part of parts) {
    const at = part.indexOf(character)
    if (at < 0) continue
    return [...part.slice(0, at).matchAll(/ data-unit="([^"]*)"/g)].at(-1)?.[1]
  }
  return undefined
}
