import type { Root } from 'hast'
import type { FontChoice } from './edition-config.ts'
import type { PageMap } from './page-map.ts'
import type { Print } from './print.ts'
import type { Series } from './series.ts'

/** The book as HTML before any page is made: what `compose` gives to `press`. */
export interface Composed {
  root: Root
  /** Language of the book, a BCP 47 tag: `zh-Hans`. */
  language: string
  title: string
  authors: string[]
  fonts: FontChoice
  /**
   * The series whose notes the press takes to the foot of the page, in the order of their areas, top first. Notes that
   * stand after a statement or in a part of the book are set by `compose`: their numbers know no pages.
   */
  series: Series[]
  /** Files that the HTML points to, by their path in the output folder: `images/map.png`. */
  assets: Map<string, Uint8Array>
}

/** A style sheet of `styles/`, in the order in which it applies. */
export interface StyleSheet {
  /** Path below the project: `styles/page.css`. */
  file: string
  text: string
}

/** A font file with what CSS calls it. */
export interface FontFile {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Whole font, TrueType outlines. */
  bytes: Uint8Array
  /** Package and file it came from, for the colophon and the report. */
  source: string
}

/** The finished pages: what `press` gives. */
export interface Pages {
  /** The static paged HTML, complete document, no script, links to `files` by relative path. */
  html: string
  /** Style sheets, subset fonts and images beside it, by path relative to the HTML. */
  files: Map<string, Uint8Array>
  pageMap: PageMap
  /** Size of every page in mm. */
  size: { width: number; height: number }
  /** What the pages cost that are not perfect, and why; of an engine that says. */
  costs?: PageCost[]
}

/** What is less than perfect about a page, in the points of make-up: a quarter of a line of white at the foot. */
export interface PageCost {
  position: number
  folio: string
  cost: number
  why: { reason: string; cost: number; at: string }[]
  /** White at the foot of its text that nothing could fill, in lines. */
  white: number
}

/** `galley` is our own; `pagedjs` is Paged.js, the second opinion. */
export type EngineName = 'galley' | 'pagedjs'

/** Sets pages. Nothing outside `press/` knows which engine did. */
export interface Engine {
  name: EngineName
  /** Sets a book as far as the places of everything in it are known. */
  makeUp: (composed: Composed, styles: StyleSheet[]) => Promise<PageMap>
  /** Sets a book, or finishes what `makeUp` has begun. */
  press: (composed: Composed, styles: StyleSheet[]) => Promise<Pages>
  /** Prints finished pages: what is drawn is the HTML's, line for line; `finish` makes a book of it. */
  print: (pages: Pages) => Promise<Print>
  /** Ends the browser. */
  close: () => Promise<void>
}
