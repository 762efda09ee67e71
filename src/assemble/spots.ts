import type { Part, Spot } from '../model/edition.ts'
import type { FairNode } from './walk.ts'
import { childrenOf } from './walk.ts'

/** Say where each mark of the book stands, whatever the pages: in which document, paragraph and note. */
export function spotsOf(parts: Part[]): Map<string, Spot> {
  const spots = new Map<string, Spot>()
  let order = 0
  for (const part of parts) {
    const stand = (at: Spot['at']): Spot => ({ part: part.id, at, note: undefined, order: ++order })
    if (part.type === 'prose') visit(part.children, stand('part'))
    if (part.type === 'chronology') for (const { event } of part.events) visit(event, stand('part'))
    if (part.type !== 'statement') continue
    const { headnote, sourceNote, text } = part.statement
    const isTitle = ({ type }: FairNode) => type === 'title' || type === 'subtitle'
    visit(text.filter(isTitle), stand('title'))
    visit(headnote, stand('headnote'))
    for (const block of text) if (!isTitle(block)) visitBlock(block, stand)
    visit(sourceNote, stand('sourceNote'))
  }
  return spots

  /** Give numbered paragraphs, wherever they stand, spots of their own. */
  function visitBlock(node: FairNode, stand: (at: Spot['at']) => Spot): void {
    if ((node.type === 'paragraph' || node.type === 'deck') && node.number !== undefined)
      visit(node.children, stand(node.number))
    else if (node.type === 'signatures' || node.type === 'dateline') visit([node], stand('close'))
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'quotation')
      for (const child of childrenOf(node)) visitBlock(child, stand)
    else visit([node], stand('title'))
  }

  function visit(nodes: FairNode[], spot: Spot): void {
    let notes = 0
    const within = (node: FairNode, here: Spot): void => {
      if (node.type === 'mark') spots.set(node.id, here)
      const inside = node.type === 'note' ? { ...here, note: { number: ++notes, series: node.series } } : here
      for (const child of childrenOf(node)) within(child, inside)
    }
    for (const node of nodes) within(node, spot)
  }
}
