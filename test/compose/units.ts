import type { Element, ElementContent, Root } from 'hast'
import type { Part } from '../../src/model/edition.ts'
import type { Block, Inline, Note } from '../../src/model/text.ts'

/** A text that is proved, by its anchor. */
export interface Unit {
  unit: string
  text: string
}

/** Units of a part of prose as the text tree says them: written apart from compose, on purpose. */
export function expectedUnits(part: Extract<Part, { type: 'prose' }>): Unit[] {
  return [{ unit: `${part.id}-title`, text: part.title }, ...unitsUnder(part.id, part.children)]
}

function unitsUnder(parent: string, blocks: Block<'fair'>[]): Unit[] {
  let count = 0
  const visit = (block: Block<'fair'>, label: string): Unit[] => {
    if (block.type === 'paragraph') {
      const notes = notesIn(block.children)
      const own = { unit: `${parent}-p${++count}`, text: label + textOf(block.children) }
      return [own, ...notes.flatMap(unitsOfNote)]
    }
    if (block.type === 'quotation') return block.children.flatMap((child) => visit(child, ''))
    if (block.type !== 'list') throw new Error(`no ${block.type} here`)
    return block.items.flatMap((item) =>
      item.children.flatMap((child, at) => visit(child, at === 0 ? (item.label ?? '') : ''))
    )
  }
  return blocks.flatMap((block) => visit(block, ''))
}

function unitsOfNote(note: Note): Unit[] {
  const sources =
    note.sources.length === 0 ? [] : [{ unit: `${note.id}-sources`, text: `（${note.sources.join('、')}）` }]
  return [...unitsUnder(note.id, note.children), ...sources]
}

function notesIn(nodes: Inline<'fair'>[]): Note[] {
  return nodes.flatMap((node) => (node.type === 'note' ? [node] : 'children' in node ? notesIn(node.children) : []))
}

function textOf(nodes: Inline<'fair'>[], language = 'zh'): string {
  const words = nodes.map((node) => {
    if (node.type === 'text') return node.value
    if (node.type === 'reference') return node.label
    if (node.type === 'note' || node.type === 'break') return ''
    const inner = textOf(node.children, node.type === 'foreign' ? node.language : language)
    const [open, close] = /^(en|ru)/.test(language) ? '[]' : '〔〕'
    return node.type === 'supplied' ? open + inner + close : inner
  })
  return words.join('')
}

/** Units as they stand in the HTML: without what is generated, without word joiners and soft hyphens, notes apart. */
export function composedUnits(root: Root): Unit[] {
  return elementsOf(root)
    .filter(({ properties }) => properties.dataUnit !== undefined)
    .map((element) => ({
      unit: String(element.properties.dataUnit),
      text: printed(element.children).replace(/[\u00ad\u2060]/g, '')
    }))
}

function printed(children: ElementContent[]): string {
  const words = children.map((child) => {
    if (child.type === 'text') return child.value
    if (child.type !== 'element') return ''
    const apart = child.properties.dataGenerated !== undefined || child.properties.role === 'doc-footnote'
    return apart ? '' : printed(child.children)
  })
  return words.join('')
}

/** Every element, in order. */
export function elementsOf(parent: Root | Element): Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
}
