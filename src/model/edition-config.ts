import type { AuthorityKind, HeadingLanguage } from './authority.ts'
import type { ImpositionOptions } from './imposition.ts'
import type { PdfProfile } from './pdf-profile.ts'
import type { Place } from './place.ts'
import type { Series } from './series.ts'

/**
 * One edition of the book as `edition.yaml` declares it, complete: `read` has filled in every default and put in
 * what all editions share; nothing is optional after it.
 */
export interface EditionConfig extends BookWords {
  /** Name of the folder and of the PDF in `output/`. */
  name: string
  /** Date of the edition, ISO; the only date in the products (SOURCE_DATE_EPOCH goes before it). */
  date: string
  /** The language that leads: that of the parts the editors and the program write. */
  language: string
  /** Languages of the statements, the leading one first. */
  languages: string[]
  /** How they stand beside each other; `alone` for one language. */
  layout: Layout
  purpose: Purpose
  /** Readings above the words of the glossary: where each stands first in a statement, or always. */
  pinyin: 'none' | 'first' | 'every'
  /** Number every fifth line in the margin. */
  lineNumbers: boolean
  /** What stands on title page and imprint, by language of this edition. */
  words: Map<string, BookWords>
  /** Ids of statements, in order. */
  statements: string[]
  parts: PartName[]
  page: PageConfig
  fonts: FontChoice
  hyphenation: Hyphenation
  /** What its PDFs are for, one each; whether the manuscripts go into that for the archive. */
  pdf: { profiles: PdfProfile[]; attach: boolean }
  /** How its pages go on sheets, for a booklet beside the PDF; `undefined` for none. */
  booklet: ImpositionOptions | undefined
  /** In the order of the book; printed where `parts` has `index`. */
  indexes: IndexConfig[]
  /** Series of notes, in the order in which their areas stand at the foot of a page, top first. */
  notes: { series: Series[] }
  place: Place
}

/** What a book says of itself, in one language. */
export interface BookWords {
  title: string
  subtitle: string
  editors: string[]
  publisher: string
  /** Place of publication. */
  imprintPlace: string
  /** Text of the imprint page, lines. */
  imprint: string[]
}

/**
 * How the languages of an edition stand to each other.
 *
 * - `facing`: the first on versos, the second on rectos; `columns`: side by side, two or three
 * - `interleaved`: each paragraph under its original; `successive`: each statement whole, then its translation
 */
export type Layout = 'alone' | 'facing' | 'columns' | 'interleaved' | 'successive'

/** What an edition is for: to be read, or to be worked with in a class. */
export type Purpose = 'reading' | 'study'

export type PartName =
  | 'half-title'
  | 'title-page'
  | 'imprint'
  | 'contents'
  | 'method'
  | 'abbreviations'
  | 'documents'
  | 'persons'
  | 'places'
  | 'statements'
  | 'notes'
  | 'chronology'
  | 'timeline'
  | 'comparison'
  | 'glossary'
  | 'questions'
  | 'answers'
  | 'index'
  | 'colophon'

/** One index of the book. */
export interface IndexConfig {
  id: string
  title: string
  kinds: AuthorityKind[]
  language: HeadingLanguage
  /**
   * Languages of the texts whose pages it gives, in an edition of several: its own, if the edition has that, then the leading
   * one, for what is not translated. None in an edition of one.
   */
  texts: HeadingLanguage[]
  /** Languages in which the heading is repeated. */
  parallel: HeadingLanguage[]
  order: IndexOrder
  subentries: 'indented' | 'run-in'
  /** By page, or by document and paragraph. */
  locators: 'page' | 'paragraph'
  ranges: RangeStyle
}

/** `pinyin` and `strokes` order Chinese headings, `latin` English ones, `cyrillic` Russian ones. */
export type IndexOrder = 'pinyin' | 'strokes' | 'latin' | 'cyrillic'

/** `chinese` 123—125, `full` 123–125, `minimal` 123–5, `none` 123, 124, 125. */
export type RangeStyle = 'chinese' | 'full' | 'minimal' | 'none'

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

/** How words are divided at the ends of lines, by their language. */
export type Hyphenation = Record<'en' | 'ru', WordDivision>

export interface WordDivision {
  /** The patterns that say where, by the names that TeX has for them; `none` divides only the words below. */
  rules: 'en-gb' | 'en-us' | 'ru' | 'none'
  /** Words for which the editor says it: `re-pre-sent`; one without a hyphen is never divided. */
  words: string[]
}

/** Page in mm, type in pt. `C-06` of the profiles: measure = characters × type size. */
export interface PageConfig {
  /** `dakai32` (140 × 203), `a5` (148 × 210), `a5-notes` (with a margin for notes), `kai32` (130 × 184), `kai16` (184 × 260), `b5` (169 × 239). */
  profile: string
}
