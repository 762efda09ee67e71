import type { Manuscript } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import type { Block, Emendation, Inline, List } from '../model/text.ts'
import { type Letter, lineEnd, type Spot } from './row.ts'

/** A piece of a statement that has an anchor: `D1-6`, in messages `D1:6`. */
export interface Unit {
  anchor: string
  name: string
}

export interface TextLetter extends Letter {
  unit: Unit
}

/** An emendation as it stands in the text. */
export interface EditedSpot {
  node: Emendation<'draft'>
  unit: Unit
  words: string
  from: Spot
}

/** The words of a statement that come from its witness, line by line, each line with its end. */
export interface TextLines {
  lines: TextLetter[][]
  emendations: EditedSpot[]
}

/**
 * Take the transmitted words out of a statement: not what editors supply, nor their notes and marks.
 *
 * `oneLine` says that title and subtitle are one line of the witness.
 */
export function textLines(manuscript: Manuscript, oneLine: boolean): TextLines {
  const { id, titleSupplied } = manuscript
  const pen = startWriting()
  const named = (part: string): Unit => ({ anchor: `${id}-${part}`, name: `${id} ${part}` })
  manuscript.text.forEach((block, position) => {
    if (block.type === 'title') {
      if (titleSupplied) return
      pen.write(block.children, named('title'))
      if (!(oneLine && manuscript.text[position + 1]?.type === 'subtitle')) pen.endLine(named('title'))
    } else if (block.type === 'subtitle') writeLine(pen, block.children, named('subtitle'))
    else if (block.type === 'dateline') writeLine(pen, block.children, named('dateline'))
    else if (block.type === 'heading')
      writeLine(pen, block.children, { anchor: block.id, name: block.id.replaceAll('-', ' ') })
    else if (block.type === 'signatures')
      block.parties.forEach((party, at) => {
        party.lines.forEach((children, line) => {
          const unit = { anchor: `${block.id}-${at + 1}-${line + 1}`, name: `${id} signatures` }
          writeLine(pen, children, unit)
        })
      })
    else writeBlock(pen, block, id)
  })
  return pen.done()
}

type Pen = ReturnType<typeof startWriting>

function writeBlock(pen: Pen, block: Block<'draft'>, statement: string): void {
  if (block.type === 'list') writeList(pen, block, statement)
  if (block.type !== 'paragraph' && block.type !== 'deck') return
  writeLine(pen, block.children, { anchor: `${statement}-${block.number}`, name: `${statement}:${block.number}` })
}

/** The label of an item is text of its first paragraph. */
function writeList(pen: Pen, list: List<'draft'>, statement: string): void {
  for (const { label, children, place } of list.items)
    children.forEach((block, position) => {
      if (position === 0 && block.type === 'paragraph' && label !== undefined) {
        const unit = { anchor: `${statement}-${block.number}`, name: `${statement}:${block.number}` }
        pen.write([{ type: 'text', value: label, place }], unit)
      }
      writeBlock(pen, block, statement)
    })
}

function writeLine(pen: Pen, children: Inline<'draft'>[], unit: Unit): void {
  pen.write(children, unit)
  pen.endLine(unit)
}

function startWriting() {
  const lines: TextLetter[][] = [[]]
  const emendations: EditedSpot[] = []

  /** Write transmitted words; gives them back. */
  function write(children: Inline<'draft'>[], unit: Unit): string {
    return children.map((child) => writeOne(child, unit)).join('')
  }

  function writeOne(child: Inline<'draft'>, unit: Unit): string {
    if (child.type === 'text') return writeText(child.value, child.place, unit)
    if (child.type === 'break') endLine(unit)
    if (child.type === 'supplied' || !('children' in child)) return ''
    const from = { line: lines.length - 1, at: lines.at(-1)?.length ?? 0 }
    const words = write(child.children, unit)
    if (child.type === 'emendation') emendations.push({ node: child, unit, words, from })
    return words
  }

  function writeText(value: string, { file, line, column }: Place, unit: Unit): string {
    let at = column
    for (const character of value) {
      lines.at(-1)?.push({ value: character, place: { file, line, column: at }, unit })
      at += character.length
    }
    return value
  }

  /** End the line, unless nothing was transmitted in it. */
  function endLine(unit: Unit): void {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line === undefined || last === undefined) return
    const { file, line: number, column } = last.place
    line.push({ value: lineEnd, place: { file, line: number, column: column + last.value.length }, unit })
    lines.push([])
  }

  return { write, endLine, done: (): TextLines => ({ lines: lines.slice(0, -1), emendations }) }
}
