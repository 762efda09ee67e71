import type { Place } from './place.ts'
import type { Series } from './series.ts'

/** `edition.yaml`, complete: `read` has filled in every default, nothing is optional after it. */
export interface EditionConfig {
  /** Name of the folder and of the PDF in `output/`. */
  name: string
  title: string
  subtitle: string
  editors: string[]
  publisher: string
  /** Place of publication. */
  imprintPlace: string
  /** Date of the edition, ISO; the only date in the products (SOURCE_DATE_EPOCH goes before it). */
  date: string
  language: string
  /** Ids of statements, in order. */
  statements: string[]
  parts: PartName[]
  page: PageConfig
  /** Text of the imprint page, lines. */
  imprint: string[]
  fonts: FontChoice
  index: { ranges: boolean }
  /** Series of notes, in the order in which their areas stand at the foot of a page, top first. */
  notes: { series: Series[] }
  place: Place
}

export type PartName =
  | 'half-title'
  | 'title-page'
  | 'imprint'
  | 'contents'
  | 'method'
  | 'abbreviations'
  | 'persons'
  | 'statements'
  | 'chronology'
  | 'index'
  | 'colophon'

/** Which of the fonts that come with engross plays which part; the names are those of their packages. */
export interface FontChoice {
  /** Text, notes and titles: `Engross Serif` in the style sheets. */
  text: FontName
  /** Small heads and letters of the index: `Engross Sans`. */
  heads: FontName
  /** Latin and Cyrillic that the others lack: `Engross Latin`. */
  latin: FontName
}

export type FontName = 'noto-serif-sc' | 'noto-sans-sc' | 'noto-serif'

/** Page in mm, type in pt. `C-06` of the profiles: measure = characters × type size. */
export interface PageConfig {
  /** `dakai32` (140 × 203), `a5` (148 × 210), `kai32` (130 × 184), `kai16` (184 × 260), `b5` (169 × 239). */
  profile: string
}
