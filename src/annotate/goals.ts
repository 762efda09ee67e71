import type { HeadingLanguage } from '../model/authority.ts'
import type { Counterpart } from '../model/counterpart.ts'
import { primary } from '../model/language.ts'
import type { Manuscripts } from '../model/manuscript.ts'
import type { Block, Reference } from '../model/text.ts'
import { wordsFor } from '../model/words.ts'

/** Something a reference may name. */
export interface Goal {
  anchor: string
  form: Reference['form']
  /** Statement it stands in, if any. */
  statement: string | undefined
  /** What a reference from the same statement prints, apart from pages and note marks. */
  near: string
  /** What a reference from elsewhere prints. */
  far: string
}

/** Gather all that a reference may name, by the name: `D1`, `D1:6`, `note:id`, `authority:id`. */
export function goalsOf({ config, manuscripts, authorities }: Manuscripts): Map<string, Goal> {
  const language = primary(config.language) as HeadingLanguage
  const goals = new Map<string, Goal>()
  for (const manuscript of manuscripts) {
    const { id, notes } = manuscript
    const own = wordsFor(manuscript.language)
    const title = own.title(manuscript.shortTitle, manuscript.titleSupplied)
    goals.set(id, { anchor: id, form: 'statement', statement: id, near: title, far: title })
    for (const [number, anchor] of numbered(manuscript.text)) {
      const near = number === 0 ? own.deck : `§${number}`
      const far = own.paragraph(title, near)
      goals.set(`${id}:${number}`, { anchor, form: 'paragraph', statement: id, near, far })
    }
    for (const note of notes)
      goals.set(`note:${note.id}`, { anchor: `note-${note.id}`, form: 'note', statement: id, near: '', far: '' })
  }
  for (const { id, heading } of authorities) {
    const words = heading[language] === '' ? heading.zh : heading[language]
    goals.set(`authority:${id}`, {
      anchor: `entry-${id}`,
      form: 'authority',
      statement: undefined,
      near: words,
      far: words
    })
  }
  return goals
}

/** List the numbered paragraphs of a text with their anchors, those in lists too. */
function numbered(blocks: Block<'draft'>[]): [number, string][] {
  return blocks.flatMap((block): [number, string][] => {
    if (block.type === 'list') return block.items.flatMap((item) => numbered(item.children))
    if (block.type === 'deck') return [[block.number, block.id]]
    if (block.type === 'gap') return [[block.number, block.id]]
    if (block.type !== 'paragraph' || block.number === undefined || block.id === undefined) return []
    return numbersFor(block.number, block.counterpart).map((number): [number, string] => [number, block.id ?? ''])
  })
}

/** The paragraphs of the original that one of a translation stands for; the second for one is found by the first. */
function numbersFor(number: number, counterpart: Counterpart | undefined): number[] {
  if (counterpart === undefined) return [number]
  if (counterpart.part > 1) return []
  return Array.from({ length: counterpart.to - number + 1 }, (_, at) => number + at)
}
