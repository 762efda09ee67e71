import type { Block, ListItem } from '../model/text.ts'
import type { Desk, Scope } from './desk.ts'
import { fairInlines } from './inlines.ts'

/** Make fair copies of blocks that stand in a scope. */
export function fairBlocks(blocks: Block<'draft'>[], scope: Scope, desk: Desk): Block<'fair'>[] {
  return blocks.map((block) => fairBlock(block, scope, desk))
}

function fairBlock(block: Block<'draft'>, scope: Scope, desk: Desk): Block<'fair'> {
  const blocks = (children: Block<'draft'>[]) => fairBlocks(children, scope, desk)
  switch (block.type) {
    case 'title':
    case 'subtitle': {
      const within = { ...scope, anchor: `${scope.anchor}-${block.type}`, searched: false }
      return { ...block, children: fairInlines(block.children, within, desk) }
    }
    case 'heading':
      return { ...block, children: fairInlines(block.children, { ...scope, anchor: block.id, searched: false }, desk) }
    case 'paragraph':
      return { ...block, children: fairInlines(block.children, numbered(scope, block.id, block.number), desk) }
    case 'gap':
      return { ...block, children: fairInlines(block.children, { ...scope, anchor: block.id, searched: false }, desk) }
    case 'deck':
      return { ...block, children: fairInlines(block.children, numbered(scope, block.id, block.number), desk) }
    case 'dateline':
      return { ...block, children: fairInlines(block.children, named(scope, block.id, 'dateline'), desk) }
    case 'signatures': {
      const within = named(scope, block.id, 'signatures')
      const parties = block.parties.map((party) => ({
        ...party,
        lines: party.lines.map((line) => fairInlines(line, within, desk))
      }))
      return { ...block, parties }
    }
    case 'list':
      return {
        ...block,
        items: block.items.map((item): ListItem<'fair'> => ({ ...item, children: blocks(item.children) }))
      }
    case 'quotation':
      return { ...block, children: blocks(block.children) }
    case 'headnote':
    case 'sourceNote':
      return { ...block, children: fairBlocks(block.children, { ...scope, anchor: block.id, searched: false }, desk) }
    case 'figure':
      return { ...block, caption: fairInlines(block.caption, scope, desk) }
  }
}

/** Scope of a paragraph with a number of its own; one without stands in its parent's. */
function numbered(scope: Scope, id: string | undefined, number: number | undefined): Scope {
  if (id === undefined || number === undefined) return scope
  return { ...scope, anchor: id, at: `${scope.statement ?? ''}:${number}` }
}

function named(scope: Scope, id: string, name: string): Scope {
  return { ...scope, anchor: id, at: `${scope.statement ?? ''}:${name}` }
}
