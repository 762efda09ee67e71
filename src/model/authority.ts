import type { Place } from './place.ts'

export type AuthorityKind = 'person' | 'place' | 'organisation' | 'document' | 'subject'

/** The record that fixes a name or a subject. */
export interface Authority {
  /** Kebab-case and lasting: `boris-yeltsin`. */
  id: string
  kind: AuthorityKind
  /** Headings by language; `zh` is always there. A `?` in the data is kept in `unverified`, not in the heading. */
  heading: { zh: string; en: string; ru: string }
  /** Languages whose heading is not verified. */
  unverified: string[]
  /** Curated reading with tones, capitals and word division as GB/T 16159: the sort key of the pinyin order. */
  pinyin: string
  /** True where an editor has seen that ICU reads the heading otherwise (polyphones, surnames). */
  readingReviewed: boolean
  /** Forms in the text, by language; matched longest first. */
  variants: { zh: string[] }
  /**
   * Forms that mention this heading together with the one whose variant they are: both get a mark, and the form is
   * not ambiguous. Without it a mention inside a longer form of another heading is not posted (中国 in 两个中国).
   */
  shared: { zh: string[] }
  /** One line for lists: who or what it is. */
  gloss: string | undefined
  /** Where it may be mentioned: all, or only where an editor marked it. */
  policy: 'every' | 'marked'
  /** Places where a variant is not a mention, with a reason: `D1:6`, `D1:signatures`, `D1:dateline`, `note:id`. */
  rejects: { at: string; variant: string; reason: string }[]
  /** Id of the heading this one is a subheading of. */
  broader: string | undefined
  /** Ids: see also. */
  seeAlso: string[]
  /** Forms that only point here: 见. */
  seeFrom: { heading: string; pinyin: string }[]
  sources: string[]
  place: Place
}
