import type { Block, Inline } from '../../model/text.ts'

/** Give the words of a line without its calls and markup: what a translator works from. */
export function wordsOfLine(nodes: Inline<'draft'>[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'break') return '\n'
      if (node.type === 'draftReference') return `{${node.to.replace(/-[a-z]{2}(?=:|$)|--[a-z]{2}$/u, '')}}`
      return 'children' in node ? wordsOfLine(node.children) : ''
    })
    .join('')
}

/** Give the words of a line in its own language: quotations in others left out. */
export function ownWordsOf(blocks: Block<'draft'>[]): string {
  return linesOf(blocks).map(ownWords).join('\n')
}

function ownWords(nodes: Inline<'draft'>[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return 'children' in node && node.type !== 'foreign' ? ownWords(node.children) : ''
    })
    .join('')
}

/** Give the words of blocks, a line each; labels of items are words. */
export function wordsOfBlocks(blocks: Block<'draft'>[]): string {
  return blocks.map(wordsOfBlock).join('\n')
}

function wordsOfBlock(block: Block<'draft'>): string {
  switch (block.type) {
    case 'list':
      return block.items.map(({ label, children }) => `${label ?? '-'} ${wordsOfBlocks(children)}`).join('\n')
    case 'signatures':
      return block.parties.map(({ lines }) => lines.map(wordsOfLine).join('\n')).join('\n\n')
    case 'figure':
      return wordsOfLine(block.caption)
    case 'quotation':
    case 'headnote':
    case 'sourceNote':
      return wordsOfBlocks(block.children)
    default:
      return wordsOfLine(block.children)
  }
}

/** Visit every node of a line, parents first. */
export function everyInline(nodes: Inline<'draft'>[]): Inline<'draft'>[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? everyInline(node.children) : [])])
}

/** Every line of words in blocks. */
export function linesOf(blocks: Block<'draft'>[]): Inline<'draft'>[][] {
  return blocks.flatMap((block): Inline<'draft'>[][] => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap(({ children }) => linesOf(children))
      case 'signatures':
        return block.parties.flatMap(({ lines }) => lines)
      case 'figure':
        return [block.caption]
      case 'quotation':
      case 'headnote':
      case 'sourceNote':
        return linesOf(block.children)
      default:
        return [block.children]
    }
  })
}
