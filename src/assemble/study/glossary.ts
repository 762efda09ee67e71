import { glossaryWordOccurs, readingFitsHeading } from '../../model/rules.ts'
import type { GlossaryEntry } from '../../model/study.ts'
import type { Inline, Reference } from '../../model/text.ts'
import type { Material } from '../material.ts'
import { compareKeys, sortKey } from '../sort-key.ts'
import type { SaidParagraph } from './paragraphs.ts'
import { paragraphsOf } from './paragraphs.ts'

/**
 * Order the glossary by its readings, and find where each word stands first.
 *
 * A word that stands in no paragraph, and a reading that does not fit its word syllable for character, is an error.
 */
export function glossaryOf({ annotated, collation, complain }: Material): GlossaryEntry[] {
  const order = collation.manuscripts.config.statements
  const paragraphs = paragraphsOf(annotated.statements, order)
  return annotated.study.glossary
    .flatMap((entry) => {
      const { word, pinyin, place } = entry
      const key = sortKey(word, pinyin)
      const first = paragraphs.find(({ words }) => words.includes(word))
      if (key === undefined) complain(readingFitsHeading(place, word, pinyin))
      if (first === undefined) complain(glossaryWordOccurs(place, word))
      return key === undefined || first === undefined ? [] : [{ entry, key, first }]
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ entry, first }, position) => {
      const id = `glossary-${position + 1}`
      const number = order.indexOf(first.statement.id) + 1
      return { ...entry, id, first: sourceOf(id, number, first, entry.place) }
    })
}

/** `篇3§12，第34页`: the number that the statement bears in the book, then the paragraph, then the page. */
function sourceOf(
  id: string,
  statement: number,
  { anchor, number }: SaidParagraph,
  place: Reference['place']
): Inline<'fair'>[] {
  const reference = { type: 'reference', target: anchor, place } as const
  const label = `篇${statement}${number === 0 ? '导语' : `§${number}`}`
  return [
    { ...reference, id: `ref-${id}-1`, form: 'paragraph', label },
    { type: 'text', value: '，', place },
    { ...reference, id: `ref-${id}-2`, form: 'page', label: '' }
  ]
}
