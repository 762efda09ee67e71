import type { Statement } from '../model/edition.ts'
import type { Block, Inline } from '../model/text.ts'

/**
 * Take the marks out of a statement that stands beside another and that no index lists: the indexes of such an edition lead
 * to the leading language.
 */
export function withoutMarks(statement: Statement): Statement {
  const { text, headnote, sourceNote } = statement
  return { ...statement, text: unmarked(text), headnote: unmarked(headnote), sourceNote: unmarked(sourceNote) }
}

function unmarked<Node extends Block<'fair'> | Inline<'fair'>>(nodes: Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    switch (node.type) {
      case 'mark':
        return unmarked(node.children) as Node[]
      case 'text':
      case 'break':
      case 'reference':
        return [node]
      case 'list':
        return [{ ...node, items: node.items.map((item) => ({ ...item, children: unmarked(item.children) })) }]
      case 'signatures':
        return [
          {
            ...node,
            parties: node.parties.map((party) => ({ ...party, lines: party.lines.map((line) => unmarked(line)) }))
          }
        ]
      case 'figure':
        return [{ ...node, caption: unmarked(node.caption) }]
      default:
        return [{ ...node, children: unmarked(node.children as Node[]) } as Node]
    }
  })
}
