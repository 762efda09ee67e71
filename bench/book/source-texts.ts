import type { Block, Inline } from '../../src/model/text.ts'
import { read } from '../../src/read/read.ts'
import { realWorld } from '../../src/world.ts'

/** The edited texts as plain words: what the books for measuring are made from. */
export interface SourceTexts {
  statements: SourceStatement[]
  terms: SourceTerm[]
}

export interface SourceStatement {
  title: string
  shortTitle: string
  kind: string
  date: string
  dateline: string
  blocks: { type: 'heading' | 'paragraph'; words: string; call: number | undefined }[]
  /** Words of its notes, in their order. */
  notes: string[]
}

/** An authority with the forms under which the texts name it. */
export interface SourceTerm {
  heading: string
  pinyin: string
  forms: string[]
}

/** Read the project's own manuscripts. Throws where they have errors. */
export function sourceTexts(folder: string): SourceTexts {
  const manuscripts = read(realWorld().openFolder(folder), (complaint) => {
    if (complaint.severity === 'error') throw new Error(`${complaint.place?.file}: ${complaint.message}`)
  })
  if (manuscripts === undefined) throw new Error(`${folder} cannot be read`)
  const statements = manuscripts.manuscripts
    .filter(({ language }) => language === 'zh-Hans')
    .map(({ shortTitle, kind, date, dateline, text, notes }) => ({
      title: text.flatMap((block) => (block.type === 'title' ? [wordsOf(block.children)] : [])).join(''),
      shortTitle,
      kind,
      date,
      dateline,
      blocks: text.flatMap(linesOf),
      notes: notes.map(({ children }) =>
        children
          .flatMap(linesOf)
          .map(({ words }) => words)
          .join('')
      )
    }))
  const terms = manuscripts.authorities
    .filter(({ index }) => index === 'every')
    .map(({ heading, pinyin, variants }) => ({ heading: heading.zh, pinyin, forms: variants.zh }))
  return { statements, terms }
}

/** Headings and paragraphs, those of lists among them; what else a statement has is left out. */
function linesOf(block: Block<'draft'>): SourceStatement['blocks'] {
  if (block.type === 'list') return block.items.flatMap(({ children }) => children.flatMap(linesOf))
  if (block.type === 'heading') return [{ type: 'heading', words: wordsOf(block.children), call: undefined }]
  if (block.type !== 'paragraph') return []
  return [{ type: 'paragraph', words: wordsOf(block.children), call: firstCall(block.children) }]
}

function wordsOf(children: Inline<'draft'>[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value
      return 'children' in child ? wordsOf(child.children) : ''
    })
    .join('')
}

/** Where in the words the first call stands. */
function firstCall(children: Inline<'draft'>[]): number | undefined {
  const at = children.findIndex(({ type }) => type === 'noteCall')
  return at < 0 ? undefined : wordsOf(children.slice(0, at)).length
}
