import type { Place } from './place.ts'

export type AuthorityKind = 'person' | 'place' | 'organisation' | 'document' | 'subject'

/** Languages that records have headings and variants in. */
export type HeadingLanguage = 'zh' | 'en' | 'ru'

/** The record that fixes a name or a subject. */
export interface Authority {
  /** Kebab-case and lasting: `boris-yeltsin`. */
  id: string
  kind: AuthorityKind
  /** Headings by language; `zh` is always there, others may be empty. */
  heading: Record<HeadingLanguage, string>
  /** Languages whose heading is not verified. */
  unverified: HeadingLanguage[]
  /** Curated reading with tones, capitals and word division as GB/T 16159: the sort key of the pinyin order. */
  pinyin: string
  /** Words that the other orders sort by in place of the heading; empty where the heading does. */
  sort: { strokes: string; en: string; ru: string }
  /** True where an editor has seen that ICU reads the heading otherwise (polyphones, surnames). */
  readingReviewed: boolean
  /** Forms in the text, by its language; matched longest first. */
  variants: Record<HeadingLanguage, string[]>
  /**
   * Forms that mention this heading together with the one whose variant they are: both get a mark, and the form is
   * not ambiguous. Without it a mention inside a longer form of another heading is not posted (中国 in 两个中国).
   */
  shared: Record<HeadingLanguage, string[]>
  /** When it lived, was in force, took place: EDTF dates. */
  dates: { from?: string; to?: string }
  /** Offices held, as printed. */
  offices: string[]
  /** One line for lists: who or what it is. */
  gloss: string | undefined
  /** A note of a sentence or more. */
  note: string | undefined
  /**
   * What of its mentions the index lists: all; those an editor marked or accepted; or these and the first of each
   * statement, so that what is mentioned throughout is not listed passim.
   */
  index: 'every' | 'marked' | 'sparing'
  /** Places where a form is a mention whatever else holds. */
  accepts: (Decision & { principal: boolean })[]
  /** Places where a variant is not a mention. */
  rejects: Decision[]
  /** Id of the heading this one is a subheading of. */
  broader: string | undefined
  /** Id of the heading used in place of this one: its entry only points there. */
  see: string | undefined
  /** Ids: see also. */
  seeAlso: string[]
  /** Forms that only point here, 见; those without `en` or `ru` are left out of indexes in these languages. */
  seeFrom: SeeFrom[]
  /** Codes of what life, gloss and note rest on. */
  sources: string[]
  place: Place
}

export interface SeeFrom {
  heading: string
  pinyin: string
  en: string
  ru: string
}

/** An editor's word on a form at a place: `D1:6`, `D1:signatures`, `D1:dateline`, `note:id`. */
export interface Decision {
  at: string
  variant: string
  /** Which occurrence there, from 1; all where it is absent. */
  nth?: number
  reason: string
}
