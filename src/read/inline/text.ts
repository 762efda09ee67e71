import type { Text as MdastText } from 'mdast'
import { markupIsComplete, syntaxIsDocumented } from '../../model/rules.ts'
import type { Text } from '../../model/text.ts'
import { pointAt } from '../source.ts'
import type { State } from '../state.ts'

/** What markup is made of: left over as text it is a slip, an emphasis that does not close or a broken directive. */
const markup = new Set('*`[]{}<|~\\')

/** Stands for a line break of the source until the words on both sides are known; see `join-lines.ts`. */
export const lineBreak = '\n'

/** One character of a text in its source: where it begins and what it was written as. */
interface Step {
  kind: 'plain' | 'escape' | 'reference' | 'line'
  from: number
  to: number
}

/**
 * Read text, cut where it is not contiguous in the source (after a line break, at an escape),
 * so that a character's place is that of its node and its offset in it.
 */
export function text(state: State, node: MdastText): Text[] {
  const slice = state.sliceOf(node)
  const placeAt = (offset: number) => state.source.place(pointIn(node, slice, offset))
  const pieces: Text[] = []
  let at = 0
  let contiguous = false
  let slip = ''
  for (const character of node.value) {
    const step = stepAt(slice, at, character)
    const piece = pieces.at(-1)
    if (step.kind === 'reference') state.complain(syntaxIsDocumented(placeAt(step.from), 'a character reference'))
    const slips = step.kind === 'plain' && isSlip(slice, step, character)
    // A run of the same mark, `**`, is one slip.
    if (slips && slip !== character) state.complain(markupIsComplete(placeAt(step.from), character))
    slip = slips ? character : ''
    if (piece !== undefined && contiguous && step.kind === 'plain') piece.value += character
    else pieces.push({ type: 'text', value: character, place: placeAt(step.from) })
    contiguous = step.kind === 'plain' || step.kind === 'escape'
    at = step.to
  }
  return pieces
}

/** Whether a character of markup stands as text; an underscore within a word is one. */
function isSlip(slice: string, { from, to }: Step, character: string): boolean {
  if (character !== '_') return markup.has(character)
  return !/^[A-Za-z0-9]_[A-Za-z0-9]$/.test(slice.slice(from - 1, to + 1))
}

function stepAt(slice: string, at: number, character: string): Step {
  if (character === lineBreak) return { kind: 'line', from: at, to: nextLine(slice, at) }
  if (/^\\[!-/:-@[-`{-~]/.test(slice.slice(at, at + 2)))
    return { kind: 'escape', from: at + 1, to: at + 1 + character.length }
  const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/i.exec(slice.slice(at, at + 34))?.[0]
  // An unknown reference is plain text to CommonMark.
  if (reference !== undefined && (character !== '&' || /^&(?:amp|#38|#x26);$/i.test(reference)))
    return { kind: 'reference', from: at, to: at + reference.length }
  return { kind: 'plain', from: at, to: at + character.length }
}

/** Offset of the first character of the next line, without indents and marks of quotation. */
function nextLine(slice: string, at: number): number {
  const rest = /^[^\n]*\n[ \t>]*/.exec(slice.slice(at))?.[0] ?? ''
  return at + rest.length
}

function pointIn(node: MdastText, slice: string, offset: number): { line: number; column: number } {
  const start = node.position?.start ?? { line: 1, column: 1 }
  const point = pointAt(slice, offset)
  return point.line === 1
    ? { line: start.line, column: start.column + offset }
    : { line: start.line + point.line - 1, column: point.column }
}
