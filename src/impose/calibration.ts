import type { ImpositionOptions, Size } from '../model/imposition.ts'
import type { Paper } from './leaflet.ts'
import { backIsTurned } from './turn.ts'

/**
 * Draw a sheet, front and back, that tells which way a printer turns the paper, whether it scales, and how far back
 * and front are off.
 *
 * Both sides are drawn head up. Turned over like the page of a book, the arrow on the back stands head up only where
 * the printer turns the paper about the edge that stands upright.
 */
export function calibration(newPaper: (size: Size) => Paper, sheet: Size, duplex: ImpositionOptions['duplex']): void {
  const front = newPaper(sheet)
  arrow(front)
  rulers(front)
  cross(front)
  write(front, frontWords)
  const back = newPaper(sheet)
  arrow(back)
  cross(back)
  write(back, backWords(sheet, duplex))
}

const frontWords = [
  '1　正面　Front',
  '量两条标尺：各长 100 mm，则比例正确；否则关闭缩放，选“实际大小”。',
  'Measure both rulers: 100 mm each, or the printer scales; choose “actual size”.',
  '像翻书一样，自右向左把纸翻过来。',
  'Turn the sheet over like the page of a book, from right to left.'
]

function backWords(sheet: Size, duplex: ImpositionOptions['duplex']): string[] {
  // The setting under which both arrows are head up is the one whose backs are not turned.
  const upright = backIsTurned(sheet, 'short-edge') ? 'long-edge' : 'short-edge'
  const other = upright === 'short-edge' ? 'long-edge' : 'short-edge'
  return [
    '2　背面　Back',
    `箭头朝上：打印机沿${names[upright].zh}翻转，用 duplex: ${upright}。`,
    `The arrow points up: the printer flips on the ${names[upright].en}; use duplex: ${upright}.`,
    `箭头朝下：打印机沿${names[other].zh}翻转，用 duplex: ${other}。`,
    `The arrow points down: it flips on the ${names[other].en}; use duplex: ${other}.`,
    `本次拼版按 duplex: ${duplex}。　These sheets are made for duplex: ${duplex}.`,
    '对光看，两面的十字应重合；背面十字的刻度为 1 mm。',
    'Held against the light, the crosses should meet; the ticks are 1 mm apart.'
  ]
}

const names = { 'short-edge': { zh: '短边', en: 'short edge' }, 'long-edge': { zh: '长边', en: 'long edge' } } as const

function write(paper: Paper, lines: string[]): void {
  const size = paper.width < 150 ? 7 : 10
  for (const [at, line] of lines.entries())
    paper.write(line, { x: paper.width * 0.12, y: paper.height * 0.36 - at * size * 0.62, size })
}

function arrow(paper: Paper): void {
  const x = paper.width / 4
  const [foot, head] = [paper.height * 0.48, paper.height * 0.84]
  paper.line([x, foot], [x, head], 1.2)
  paper.line([x, head], [x - 8, head - 10], 1.2)
  paper.line([x, head], [x + 8, head - 10], 1.2)
}

/** A cross in the middle with millimetres on its arms. */
function cross({ width, height, line }: Paper): void {
  const [x, y] = [width / 2, height / 2]
  line([x - 10, y], [x + 10, y])
  line([x, y - 10], [x, y + 10])
  for (let at = -10; at <= 10; at++) {
    line([x + at, y - 0.8], [x + at, y + 0.8], 0.08)
    line([x - 0.8, y + at], [x + 0.8, y + at], 0.08)
  }
}

/** Two rulers of 100 mm, one across and one upright, clear of the edges that printers cannot reach. */
function rulers({ width, height, line, write: words }: Paper): void {
  const x = Math.max(10, width - 115)
  const y = height - 18
  for (let at = 0; at <= 100; at += 10) {
    line([x + at, y], [x + at, y - (at % 50 === 0 ? 4 : 2.5)])
    line([width - 12, y - at], [width - (at % 50 === 0 ? 16 : 14.5), y - at])
  }
  line([x, y], [x + 100, y])
  line([width - 12, y], [width - 12, y - 100])
  words('100 mm', { x: x + 42, y: y - 8, size: 8 })
}
