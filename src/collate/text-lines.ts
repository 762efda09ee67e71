import type { Manuscript } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import type { Block, Emendation, Inline, ListItem } from '../model/text.ts'
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
  const pen = startWriting()
  manuscript.text.forEach((block, position) => {
    const goesOn = oneLine && block.type === 'title' && manuscript.text[position + 1]?.type === 'subtitle'
    for (const { unit, children } of linesOf(block, manuscript)) {
      pen.write(children, unit)
      if (!goesOn) pen.endLine(unit)
    }
  })
  return pen.done()
}

interface Line {
  unit: Unit
  children: Inline<'draft'>[]
}

/** The lines of a block, each with the unit it belongs to. */
function linesOf(block: Block<'draft'>, manuscript: Manuscript): Line[] {
  const { id, titleSupplied } = manuscript
  switch (block.type) {
    case 'title':
      return titleSupplied ? [] : [{ unit: { anchor: `${id}-title`, name: `${id} title` }, children: block.children }]
    case 'subtitle':
    case 'dateline':
      return [{ unit: { anchor: `${id}-${block.type}`, name: `${id} ${block.type}` }, children: block.children }]
    case 'heading':
      return [{ unit: { anchor: block.id, name: block.id.replaceAll('-', ' ') }, children: block.children }]
    case 'deck':
    case 'paragraph':
      return [{ unit: { anchor: `${id}-${block.number}`, name: `${id}:${block.number}` }, children: block.children }]
    case 'list':
      return block.items.flatMap((item) => itemLines(item, manuscript))
    case 'signatures':
      return block.parties.flatMap((party, at) =>
        party.lines.map((children, line) => ({
          unit: { anchor: `${block.id}-${at + 1}-${line + 1}`, name: `${id} signatures` },
          children
        }))
      )
    default:
      return []
  }
}

/** The label of an item is text of its first line. */
function itemLines({ label, children, place }: ListItem<'draft'>, manuscript: Manuscript): Line[] {
  const [first, ...others] = children.flatMap((block) => linesOf(block, manuscript))
  if (first === undefined || label === undefined) return first === undefined ? others : [first, ...others]
  return [{ ...first, children: [{ type: 'text', value: label, place }, ...first.children] }, ...others]
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
