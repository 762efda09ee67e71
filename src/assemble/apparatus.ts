import type { ApparatusEntry, Statement } from '../model/edition.ts'
import type { Operation } from '../model/manuscript.ts'
import type { Block, Emendation } from '../model/text.ts'
import { accountOf } from './account.ts'
import type { FairNode } from './walk.ts'
import { childrenOf, walk, wordsOf } from './walk.ts'

/**
 * Make the apparatus of a statement: an entry for each declared operation, in the order of the text.
 *
 * That each operation has its mark in the text, and each mark its operation, is `collate`'s to see to.
 */
export function apparatusOf(statement: Statement, declared: Operation[]): ApparatusEntry[] {
  const entries: ApparatusEntry[] = []
  for (const { block, label, next } of units(statement.text)) {
    walk([block], (node) => {
      if (node.type !== 'emendation') return
      const operation = declared.find(({ id }) => id === node.operation)
      if (operation === undefined) return
      const atEnd = operation.class === 'dittography' && next !== undefined && wordsAfter(block, node) === ''
      entries.push({
        id: `apparatus-${operation.id}`,
        operation,
        letter: letterAt(entries.length),
        anchor: `emendation-${operation.id}`,
        where: atEnd && label.startsWith('§') ? `${label}—${next.slice(1)}` : label,
        lemma: lemmaOf(block, node),
        account: accountOf(operation, leadOf(block, node))
      })
    })
  }
  return entries
}

interface Unit {
  block: Block<'fair'>
  /** `§3`, or what else the block is called. */
  label: string
  /** Label of the next paragraph. */
  next: string | undefined
}

/** List the blocks of a statement that hold words, as they are cited. */
function units(blocks: Block<'fair'>[]): Unit[] {
  const flat = blocks.flatMap(leaves)
  return flat.map((block, position) => {
    const next = flat.slice(position + 1).find(({ type }) => type === 'paragraph')
    return { block, label: labelOf(block), next: next === undefined ? undefined : labelOf(next) }
  })
}

function leaves(block: Block<'fair'>): Block<'fair'>[] {
  return block.type === 'list' ? block.items.flatMap((item) => item.children.flatMap(leaves)) : [block]
}

const names: Partial<Record<Block<'fair'>['type'], string>> = {
  title: '标题',
  subtitle: '副标题',
  heading: '节题',
  deck: '导语',
  signatures: '落款',
  dateline: '日期'
}

function labelOf(block: Block<'fair'>): string {
  if (block.type === 'paragraph') return `§${block.number ?? ''}`
  return names[block.type] ?? ''
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Give the words an entry is keyed by: the emended ones, or, at a point, the word before and the clause after it
 * (a short clause whole, else its first word): 重要组成部分, 质量；有效. Empty at the edge of a paragraph.
 */
function lemmaOf(block: Block<'fair'>, emendation: Emendation<'fair'>): string {
  const words = wordsOf([emendation])
  if (words.trim() !== '') return words
  const after = wordsAfter(block, emendation)
  if (after === '') return ''
  const clause = after.match(/^[^\p{P}\s]*/u)?.[0] ?? ''
  const [first] = segmenter.segment(clause)
  return leadOf(block, emendation) + ([...clause].length <= 4 ? clause : (first?.segment ?? ''))
}

/** Give the last word before a point, with the marks after it. */
function leadOf(block: Block<'fair'>, emendation: Emendation<'fair'>): string {
  const after = wordsAfter(block, emendation)
  const words = wordsOf([block])
  const segments = [...segmenter.segment(words.slice(0, words.length - after.length))]
  const last = segments.findLastIndex(({ isWordLike }) => isWordLike)
  return segments
    .slice(Math.max(last, 0))
    .map(({ segment }) => segment)
    .join('')
}

/** Give the words of a block that stand after a node of it. */
function wordsAfter(block: Block<'fair'>, target: FairNode): string {
  let after = ''
  let met = false
  const collect = (node: FairNode): void => {
    if (node === target) met = true
    else if (node.type === 'text' && met) after += node.value
    else if (node.type !== 'note') childrenOf(node).forEach(collect)
  }
  collect(block)
  return after
}

/** Count in letters: a to z, then aa, ab. */
function letterAt(position: number): string {
  const letter = String.fromCodePoint(0x61 + (position % 26))
  return position < 26 ? letter : letterAt(Math.floor(position / 26) - 1) + letter
}
