import type { Paragraph as MdastParagraph } from 'mdast'
import type { Counterpart } from '../../model/counterpart.ts'
import { paragraphNamesItsOriginal } from '../../model/rules.ts'
import type { State } from '../state.ts'

/** Which paragraphs of the original a paragraph stands for, and its words without the directive that says so. */
export interface Keyed {
  number: number
  id: string
  counterpart: Counterpart
  words: MdastParagraph
}

/**
 * Take `:of[6]` (2:1 `:of[6, 7]`) off the beginning of a paragraph of a translation.
 *
 * Two paragraphs of the same number are 1:2: the second has the id `D1-en-6b`, as it has no number of its own.
 */
export function keyOf(state: State, node: MdastParagraph): Keyed | undefined {
  const [first, ...rest] = node.children
  const place = state.place(node)
  if (first?.type !== 'textDirective' || first.name !== 'of') {
    state.complain(paragraphNamesItsOriginal(place, ''))
    return undefined
  }
  const written = first.children.map((child) => (child.type === 'text' ? child.value : '?')).join('')
  const numbers = written.split(/[,–-]/u).map((figures) => Number(figures.trim()))
  const [from = Number.NaN] = numbers
  const follow = numbers.every((number, at) => Number.isInteger(number) && number > 0 && number === from + at)
  if (!follow) {
    state.complain(paragraphNamesItsOriginal(place, written))
    return undefined
  }
  const part = (state.count.parts.get(from) ?? 0) + 1
  state.count.parts.set(from, part)
  const letter = part === 1 ? '' : String.fromCodePoint(0x60 + part)
  return {
    number: from,
    id: `${state.anchor}-${from}${letter}`,
    counterpart: { to: numbers.at(-1) ?? from, part },
    words: { ...node, children: trimmed(rest) }
  }
}

/** Without the space that sets the directive off. */
function trimmed(children: MdastParagraph['children']): MdastParagraph['children'] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return children
  const value = first.value.trimStart()
  return value === '' ? rest : [{ ...first, value, ...moved(first, first.value.length - value.length) }, ...rest]
}

/** Its position without so many characters at its beginning, which stand in one line. */
function moved({ position }: MdastParagraph['children'][number], by: number): Pick<MdastParagraph, 'position'> {
  if (position === undefined) return {}
  const { line, column, offset } = position.start
  const start = { line, column: column + by, ...(offset === undefined ? {} : { offset: offset + by }) }
  return { position: { ...position, start } }
}
