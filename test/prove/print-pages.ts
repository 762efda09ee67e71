import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  PDFDocument,
  type PDFFont,
  PDFHexString,
  type PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import type { Print, Sheet, SheetBox, SheetElement, SheetNode } from '../../src/model/print.ts'
import { noteOf } from '../../src/model/unit-name.ts'
import { type HtmlPage, type Run, readHtml } from '../../src/prove/read-html.ts'

/** A line as it is about to be drawn; tests change it to see whether it is noticed. */
export interface Line {
  page: number
  unit: string | undefined
  generated: boolean
  /** False for what is drawn beside the tags, as folios are. */
  tagged: boolean
  text: string
  x: number
  y: number
  size: number
  /** Height of a clip around the line, pt; `undefined` draws it whole. */
  clip: number | undefined
}

const width = (140 / 25.4) * 72
const height = (203 / 25.4) * 72
const measure = 280
const left = 60

/** Print the text of paged HTML, a line at a time, without a browser. */
export async function printPages(html: string, change: (lines: Line[]) => Line[] = (lines) => lines): Promise<Print> {
  const pages = readHtml(html)
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit(fontkit as never)
  const lines = change(pages.flatMap(linesOf))
  const characters = [...lines.map(({ text }) => text), html].join('')
  const font = await pdf.embedFont(await subsetFont(fontFile(), characters, { targetFormat: 'sfnt' }), {
    subset: false
  })
  const sheets = pages.map((_, place): Sheet => {
    const page = pdf.addPage([width, height])
    const own = lines.filter((line) => line.page === place + 1)
    drawLines(page, font, own)
    return { content: own.map((line, nth) => inNote(line, own[nth + 1])), anchors: {} }
  })
  return { files: [await pdf.save({ useObjectStreams: false })], sheets }
}

/** Put what is of a note into it, as the press does; the mark stands before its first line. */
function inNote(line: Line, next: Line | undefined): SheetNode {
  const isMark = line.unit === undefined && line.generated && line.tagged
  const unit = isMark ? next?.unit : line.unit
  const node = nodeOf(line)
  if (unit === undefined || !unit.startsWith('note-')) return node
  const id = noteOf(unit)
  const inner = isMark ? { ...node, attributes: { class: 'note-mark' } } : node
  const paragraph = spanOf({ class: 'note-paragraph continued', 'data-unit': unit }, [inner])
  return spanOf({ class: 'page-notes' }, [
    spanOf({ class: isMark ? 'note' : 'note continued', 'data-series': 'editor', ...(isMark ? { id } : {}) }, [
      paragraph
    ])
  ])
}

function spanOf(attributes: Record<string, string>, children: SheetNode[]): SheetElement {
  return { tag: 'span', attributes, boxes: [], children }
}

/** What the browser would say of a line. */
function nodeOf({ text, x, y, size, tagged }: Line): SheetElement {
  const [left, baseline] = [x / 0.75, (height - y) / 0.75]
  const end = [...text].reduce((sum, character) => sum + advance(character, size), 0) / 0.75
  const box: SheetBox = [left, baseline - size / 0.75, left + end, baseline + size / 4]
  const node = { text, boxes: [box] }
  const hidden: Record<string, string> = { 'aria-hidden': 'true' }
  return { tag: 'p', attributes: tagged ? {} : hidden, boxes: [], children: [node] }
}

function fontFile(): Buffer {
  const resolve = createRequire(import.meta.url).resolve
  return readFileSync(resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'))
}

/** Break the runs of a page into lines: a new one for each unit and at the measure. */
function linesOf(page: HtmlPage): Line[] {
  const lines: Line[] = []
  let [x, y, unit]: [number, number, Run['unit']] = [left, height - 50, undefined]
  for (const run of page.runs) {
    if (run.text.trim() === '' && run.unit === undefined) continue
    if (run.unit !== unit) [x, y] = [left, y - 15]
    unit = run.unit
    // Calls are small; the marks before notes and entries are as large as what follows.
    const size = run.generated && unit !== undefined && x > left ? 5.5 : 9
    let text = ''
    const flush = (next: number) => {
      if (text !== '')
        lines.push({
          page: page.position,
          unit,
          generated: run.generated,
          tagged: !run.untagged,
          text,
          x,
          y,
          size,
          clip: undefined
        })
      text = ''
      x = next
    }
    let end = x
    for (const character of run.text.replaceAll('\u2060', '')) {
      if (end > left + measure) {
        flush(left)
        end = left
        y -= 15
      }
      text += character
      end += advance(character, size)
    }
    flush(end)
  }
  return lines
}

/** At least the width that any font gives a character. */
function advance(character: string, size: number): number {
  return /[\u2000-\uffff]/.test(character) ? size : size * 0.8
}

function drawLines(page: PDFPage, font: PDFFont, lines: Line[]): void {
  const key = page.node.newFontDictionary('F', font.ref)
  const operator = (name: string, ...args: (string | PDFNumber | PDFName)[]) =>
    PDFOperator.of(name as PDFOperatorNames, args as never)
  const number = (value: number) => PDFNumber.of(value)
  for (const { text, x, y, size, clip } of lines) {
    const clipped =
      clip === undefined
        ? []
        : [operator('re', number(x), number(y), number(400), number(clip)), operator('W'), operator('n')]
    page.pushOperators(
      operator('q'),
      ...clipped,
      operator('BT'),
      operator('Tf', key, number(size)),
      operator('Td', number(x), number(y)),
      PDFOperator.of(PDFOperatorNames.ShowText, [encode(font, text)]),
      operator('ET'),
      operator('Q')
    )
  }
}

/** A glyph a character: a whole line would be shaped, with ligatures that have no code point. */
function encode(font: PDFFont, text: string): PDFHexString {
  return PDFHexString.of([...text].map((character) => font.encodeText(character).asString()).join(''))
}
