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
  /** Forms in the text, by language; matched longest first. */
  variants: { zh: string[] }
  /** One line for lists: who or what it is. */
  gloss: string | undefined
  /** Where it may be mentioned: all, or only where an editor marked it. */
  policy: 'every' | 'marked'
  /** Places that the variants shall not or shall hit, `D1:6`, with a reason. */
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
