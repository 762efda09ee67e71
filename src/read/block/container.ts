import type { Paragraph as MdastParagraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import {
  attributeIsKnown,
  blockHoldsOneParagraph,
  containerIsClosed,
  directiveIsKnown,
  directiveTakesWords
} from '../../model/rules.ts'
import type { Block, Inline, Party } from '../../model/text.ts'
import type { State } from '../state.ts'
import { wordsOf } from './paragraph.ts'

type Container = (state: State, node: ContainerDirective) => Block<'draft'>[]

/** The blocks of a statement that stand between `:::name` and `:::`. */
const containers: Record<string, Container> = {
  dateline: (state, node) =>
    soleParagraph(state, node).map((children) => ({
      type: 'dateline',
      id: `${state.anchor}-dateline`,
      children,
      place: state.place(node)
    })),
  deck: (state, node) =>
    soleParagraph(state, node).map((children) => ({
      type: 'deck',
      id: `${state.anchor}-0`,
      number: 0,
      children,
      place: state.place(node)
    })),
  headnote: (state, node) => editorial(state, node, 'headnote', 'headnote'),
  signatures,
  'source-note': (state, node) => editorial(state, node, 'sourceNote', 'source-note'),
  subtitle: (state, node) =>
    soleParagraph(state, node).map((children) => ({ type: 'subtitle', children, place: state.place(node) }))
}

/** Read a container; they stand at the top level of a statement only. */
export function container(state: State, node: ContainerDirective): Block<'draft'>[] {
  const read = Object.hasOwn(containers, node.name) ? containers[node.name] : undefined
  const place = state.place(node)
  if (read === undefined) {
    state.complain(directiveIsKnown(place, node.name, Object.keys(containers)))
    return []
  }
  if (state.setting !== 'statement') {
    state.misplaced(node, `the block :::${node.name}`)
    return []
  }
  for (const name of Object.keys(node.attributes ?? {})) state.complain(attributeIsKnown(place, node.name, name, []))
  if (node.children.some(isLabel)) state.complain(directiveTakesWords(place, node.name, false))
  if (!/\n[ \t]*:{3,}[ \t]*$/.test(state.sliceOf(node))) state.complain(containerIsClosed(place, node.name))
  return read(state, { ...node, children: node.children.filter((child) => !isLabel(child)) })
}

function isLabel(node: ContainerDirective['children'][number]): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true
}

/** The words of a block that is one paragraph; none (and a complaint) where it is not. */
function soleParagraph(state: State, node: ContainerDirective): Inline<'draft'>[][] {
  const [first, ...others] = node.children
  if (first?.type === 'paragraph' && others.length === 0) return [wordsOf(state, first)]
  state.complain(blockHoldsOneParagraph(state.place(node), node.name))
  return []
}

function editorial(
  state: State,
  node: ContainerDirective,
  type: 'headnote' | 'sourceNote',
  name: string
): Block<'draft'>[] {
  const children = state.within('editorial').blocks(node.children)
  return [{ type, id: `${state.anchor}-${name}`, children, place: state.place(node) }]
}

/** One paragraph a party, one line a line of its signature. */
function signatures(state: State, node: ContainerDirective): Block<'draft'>[] {
  const paragraphs = node.children.filter((child): child is MdastParagraph => child.type === 'paragraph')
  if (paragraphs.length === 0 || paragraphs.length < node.children.length)
    state.complain(blockHoldsOneParagraph(state.place(node), node.name))
  const parties = paragraphs.map(
    (paragraph): Party<'draft'> => ({
      type: 'party',
      lines: linesOf(wordsOf(state, paragraph)),
      place: state.place(paragraph)
    })
  )
  return [{ type: 'signatures', id: `${state.anchor}-signatures`, parties, place: state.place(node) }]
}

function linesOf(children: Inline<'draft'>[]): Inline<'draft'>[][] {
  const lines: Inline<'draft'>[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}
