import type { Manuscript, Manuscripts } from '../model/manuscript.ts'
import type { Block, Reference } from '../model/text.ts'

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
export function goalsOf({ manuscripts, authorities }: Manuscripts): Map<string, Goal> {
  const goals = new Map<string, Goal>()
  for (const manuscript of manuscripts) {
    const { id, notes } = manuscript
    const title = titleOf(manuscript)
    goals.set(id, { anchor: id, form: 'statement', statement: id, near: title, far: title })
    for (const [number, anchor] of numbered(manuscript.text)) {
      const near = number === 0 ? '导语' : `§${number}`
      goals.set(`${id}:${number}`, { anchor, form: 'paragraph', statement: id, near, far: `${title}${near}` })
    }
    for (const note of notes)
      goals.set(`note:${note.id}`, { anchor: `note-${note.id}`, form: 'note', statement: id, near: '', far: '' })
  }
  for (const { id, heading } of authorities)
    goals.set(`authority:${id}`, {
      anchor: `entry-${id}`,
      form: 'authority',
      statement: undefined,
      near: heading.zh,
      far: heading.zh
    })
  return goals
}

/** Bracket a statement's short title: 《》 for its own title, 〔〕 for one the editor supplies. */
function titleOf({ shortTitle, titleSupplied }: Manuscript): string {
  return titleSupplied ? `〔${shortTitle}〕` : `《${shortTitle}》`
}

/** List the numbered paragraphs of a text with their anchors, those in lists too. */
function numbered(blocks: Block<'draft'>[]): [number, string][] {
  return blocks.flatMap((block): [number, string][] => {
    if (block.type === 'list') return block.items.flatMap((item) => numbered(item.children))
    if (block.type === 'deck') return [[block.number, block.id]]
    if (block.type !== 'paragraph' || block.number === undefined || block.id === undefined) return []
    return [[block.number, block.id]]
  })
}
