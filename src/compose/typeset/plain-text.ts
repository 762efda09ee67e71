import type { Inline } from '../../model/text.ts'

/** Give the words alone: without notes, and without anchors, which may stand only once in the book. */
export function plainText(nodes: Inline<'fair'>[]): string {
  return nodes.map(wordsOf).join('')
}

function wordsOf(node: Inline<'fair'>): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'supplied':
      return `〔${plainText(node.children)}〕`
    case 'reference':
      return node.label
    case 'break':
    case 'note':
      return ''
    default:
      return plainText(node.children)
  }
}
