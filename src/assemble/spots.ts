import type { Part } from '../model/edition.ts'
import { originalOf } from '../model/language.ts'
import type { PlacedMark, Spot } from '../model/mentions.ts'
import type { FairNode } from './walk.ts'
import { childrenOf } from './walk.ts'

/**
 * Say where each mark of the book stands, whatever the pages: in which document, paragraph and note. What stands in a
 * translation has the order of its original.
 */
export function spotsOf(parts: Part[]): Map<string, PlacedMark> {
  const spots = new Map<string, PlacedMark>()
  const orders = new Map<string, number>()
  for (const part of parts) {
    const times = new Map<Spot['at'], number>()
    const stand = (at: Spot['at']): Spot => {
      const nth = (times.get(at) ?? 0) + 1
      times.set(at, nth)
      const key = `${originalOf(part.id)} ${at} ${nth}`
      const order = orders.get(key) ?? orders.size + 1
      orders.set(key, order)
      return { part: part.id, at, note: undefined, order }
    }
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
    const run = { words: '' }
    for (const node of nodes) within(node, spot, run)

    /** Write down the words as they come, so that a mark knows its own and those around it. */
    function within(node: FairNode, here: Spot, words: PlacedMark['run']): void {
      const start = words.words.length
      if (node.type === 'text') words.words += node.value
      if (node.type === 'note') {
        const note = { id: node.id.replace(/^note-/u, ''), number: ++notes, series: node.series }
        const own = { words: '' }
        for (const child of node.children) within(child, { ...here, note }, own)
        return
      }
      for (const child of childrenOf(node)) within(child, here, words)
      if (node.type !== 'mark') return
      const { id, authority, found, principal, place } = node
      spots.set(id, { ...here, authority, found, principal, place, run: words, start, end: words.words.length })
    }
  }
}
