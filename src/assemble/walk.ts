import type { Block, Inline, ListItem, Party } from '../model/text.ts'

/** Any node of a fair copy. */
export type FairNode = Block<'fair'> | Inline<'fair'> | ListItem<'fair'> | Party<'fair'>

/**
 * Visit every node, parents first, in the order of the text; a note's words come at its call.
 * `note` is the anchor of the note a node stands in.
 */
export function walk(
  nodes: FairNode[],
  visit: (node: FairNode, note: string | undefined) => void,
  note?: string | undefined
): void {
  for (const node of nodes) {
    visit(node, note)
    walk(childrenOf(node), visit, node.type === 'note' ? node.id : note)
  }
}

/** List the children of a node, whatever they are called in its type. */
export function childrenOf(node: FairNode): FairNode[] {
  switch (node.type) {
    case 'text':
    case 'break':
    case 'reference':
      return []
    case 'list':
      return node.items
    case 'signatures':
      return node.parties
    case 'party':
      return node.lines.flat()
    case 'figure':
      return node.caption
    default:
      return node.children
  }
}

/** Give the words of nodes, without their notes: what the statement itself says. */
export function wordsOf(nodes: FairNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'note') return ''
      return node.type === 'break' ? '\n' : wordsOf(childrenOf(node))
    })
    .join('')
}
