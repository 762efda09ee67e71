import { gapWords } from '../../model/gap.ts'
import { idIn } from '../../model/language.ts'
import type { Manuscript, Translation } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { Block, Heading, Inline } from '../../model/text.ts'
import type { GapStatus } from '../../model/translation.ts'

/** Write what stands for something that is not translated, in the language of its side. */
type Write = (place?: Place) => Inline<'draft'>[]

/**
 * Put words that say so wherever a translation lacks a title, a heading, the deck, the signatures, the date line, the headnote, the
 * source note or a note that its text calls. What it has in other numbers is misaligned, and left as it is.
 *
 * Numbered paragraphs have gaps of their own (`withGaps`), which must be there by now.
 */
export function withPlaceholders(translation: Translation, original: Manuscript, status: GapStatus): Translation {
  const { language, place } = translation
  const write: Write = (at = place) => gapWords(status, language, at)
  const id = idIn(original.id, language)
  const lacks = (type: Block<'draft'>['type']) =>
    original.text.some((block) => block.type === type) && !translation.text.some((block) => block.type === type)
  const line = (type: 'title' | 'subtitle'): Block<'draft'>[] =>
    lacks(type) ? [{ type, children: write(), place }] : []
  const deck: Block<'draft'>[] = lacks('deck')
    ? [{ type: 'deck', id: `${id}-0`, number: 0, children: write(), place }]
    : []
  const isTitle = ({ type }: Block<'draft'>) => type === 'title' || type === 'subtitle'
  const body = translation.text.filter((block) => !isTitle(block))
  const text = [
    ...line('title'),
    ...translation.text.filter(isTitle),
    ...line('subtitle'),
    ...deck,
    ...(lacks('heading') ? withHeadings(body, original, id, write) : body),
    ...(lacks('signatures') ? [signatures(`${id}-signatures`, write, place)] : []),
    ...(lacks('dateline') ? [{ type: 'dateline' as const, id: `${id}-dateline`, children: write(), place }] : [])
  ]
  return {
    ...translation,
    text: inOrder(text),
    headnote: editorial(translation.headnote, original.headnote, write, place),
    sourceNote: editorial(translation.sourceNote, original.sourceNote, write, place),
    notes: [...translation.notes, ...missingNotes(translation, original, write)]
  }
}

/** The date line comes after the signatures, whichever of them was there. */
function inOrder(text: Block<'draft'>[]): Block<'draft'>[] {
  const closing = ({ type }: Block<'draft'>) => (type === 'dateline' ? 2 : type === 'signatures' ? 1 : 0)
  return [...text].sort((a, b) => closing(a) - closing(b))
}

function signatures(id: string, write: Write, place: Place): Block<'draft'> {
  return { type: 'signatures', id, parties: [{ type: 'party', lines: [write()], place }], place }
}

/** One line stands for a whole headnote. */
function editorial(own: Block<'draft'>[], original: Block<'draft'>[], write: Write, place: Place): Block<'draft'>[] {
  if (own.length > 0 || original.length === 0) return own
  return [{ type: 'paragraph', id: undefined, number: undefined, children: write(), place }]
}

/** Put a heading before the paragraph that it stands before in the original. */
function withHeadings(body: Block<'draft'>[], original: Manuscript, id: string, write: Write): Block<'draft'>[] {
  let section = 0
  const due = original.text.flatMap((block, at): { heading: Heading<'draft'>; before: number }[] => {
    if (block.type !== 'heading') return []
    const before = original.text.slice(at).flatMap(numbersIn)[0] ?? Number.POSITIVE_INFINITY
    return [{ heading: { ...block, id: `${id}-section-${++section}`, children: write() }, before }]
  })
  return body.flatMap((block) => {
    const [first] = numbersIn(block)
    const ready = first === undefined ? [] : due.filter(({ before }) => before <= first)
    due.splice(0, ready.length)
    return [...ready.map(({ heading }) => heading), block]
  })
}

function numbersIn(block: Block<'draft'>): number[] {
  if (block.type === 'list') return block.items.flatMap(({ children }) => children.flatMap(numbersIn))
  return (block.type === 'paragraph' || block.type === 'gap') && block.number !== undefined ? [block.number] : []
}

/** Give the notes of the original that the translated text calls and that nobody has translated. */
function missingNotes(
  { text, headnote, sourceNote, notes, language, place }: Translation,
  original: Manuscript,
  write: Write
) {
  const called = JSON.stringify([text, headnote, sourceNote])
  return original.notes.flatMap((note) => {
    const id = `${note.id}--${language.split('-')[0]}`
    if (notes.some((one) => one.id === id) || !called.includes(`"note":"${id}"`)) return []
    const children: Block<'draft'>[] = [
      { type: 'paragraph', id: undefined, number: undefined, children: write(), place }
    ]
    return [{ ...note, id, children, place }]
  })
}
