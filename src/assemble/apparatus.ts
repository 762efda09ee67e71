import type { ApparatusEntry, Statement } from '../model/edition.ts'
import type { Operation } from '../model/manuscript.ts'
import type { Block, Emendation, VariantPoint } from '../model/text.ts'
import type { Variant } from '../model/variant.ts'
import { accountOf } from './account.ts'
import { accountOfVariants, printedWords } from './account-of-variants.ts'
import type { FairNode } from './walk.ts'
import { childrenOf, walk, wordsOf } from './walk.ts'

/**
 * Make the apparatus of a statement: an entry for each declared operation and each lemma with accepted variants, in
 * the order of the text.
 *
 * That each has its mark in the text, and each mark its operation or variants, is `collate`'s to see to.
 */
export function apparatusOf(statement: Statement, declared: Operation[], variants: Variant[]): ApparatusEntry[] {
  const entries: ApparatusEntry[] = []
  for (const unit of units(statement.text)) {
    walk([unit.block], (node) => {
      const entry =
        node.type === 'emendation'
          ? operationEntry(node, unit, declared)
          : node.type === 'variant'
            ? variantEntry(node, unit, variants)
            : undefined
      if (entry !== undefined) entries.push({ ...entry, letter: letterAt(entries.length), id: `apparatus-${entry.of}` })
    })
  }
  return entries
}

type Entry = Omit<ApparatusEntry, 'id' | 'letter'>

function operationEntry(
  node: Emendation<'fair'>,
  { block, label, next }: Unit,
  declared: Operation[]
): Entry | undefined {
  const operation = declared.find(({ id }) => id === node.operation)
  if (operation === undefined) return undefined
  const atEnd = operation.class === 'dittography' && next !== undefined && wordsAfter(block, node) === ''
  return {
    of: operation.id,
    anchor: `emendation-${operation.id}`,
    where: atEnd && label.startsWith('§') ? `${label}—${next.slice(1)}` : label,
    lemma: lemmaOf(block, node),
    account: accountOf(operation, leadOf(block, node)),
    place: operation.place
  }
}

function variantEntry(node: VariantPoint<'fair'>, { block, label }: Unit, variants: Variant[]): Entry | undefined {
  const readings = variants.filter(({ point }) => point === node.id)
  const [first] = readings
  if (first === undefined) return undefined
  const isWords = first.kind === 'substitution' || first.kind === 'transposition'
  const name = `variant-${node.id}`
  return {
    of: name,
    anchor: name,
    where: label,
    lemma: isWords ? printedWords(first.lemma) : first.kind === 'parting' ? lemmaOf(block, node) : '',
    account: accountOfVariants(readings, leadOf(block, node)),
    place: first.place
  }
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
function lemmaOf(block: Block<'fair'>, mark: FairNode): string {
  const words = wordsOf([mark])
  if (words.trim() !== '') return words
  const after = wordsAfter(block, mark)
  if (after === '') return ''
  const clause = after.match(/^[^\p{P}\s]*/u)?.[0] ?? ''
  const [first] = segmenter.segment(clause)
  return leadOf(block, mark) + ([...clause].length <= 4 ? clause : (first?.segment ?? ''))
}

/** Give the last word before a point, with the marks after it. */
function leadOf(block: Block<'fair'>, mark: FairNode): string {
  const after = wordsAfter(block, mark)
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
