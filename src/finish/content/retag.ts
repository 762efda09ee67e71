import { identity, type Matrix, multiply, transformed } from '../../model/matrix.ts'
import type { Slot } from '../structure/element.ts'
import type { Artifact, Drawn } from '../structure/sheets.ts'
import type { GlyphTable } from './glyph-texts.ts'
import { endsDivided, softened } from './hyphens.ts'
import type { Places } from './places.ts'
import { cleanTextObject } from './text-layer.ts'

/** What a page's drawing needs to be tagged. */
export interface Surface {
  places: Places
  fonts: Map<string, GlyphTable>
  /** Left and top edge of the page in its own space, pt. */
  left: number
  top: number
}

/** A picture as it is drawn, by the name the page calls it; pt. */
export interface DrawnPicture {
  name: string
  width: number
  height: number
}

const pointsPerPixel = 0.75

/** Instructions that leave ink (PDF 32000-1, table 51); the rest only prepares. */
const painting = /(?:^|\s)(?:f|F|f\*|S|s|B|B\*|b|b\*|Do|sh|EI)$/

/** Where a path begins, a rectangle lies or a picture hangs. */
const placing = /^(-?[\d.]+) (-?[\d.]+) (?:m|(-?[\d.]+) (-?[\d.]+) re)$/

/** Where a line of text begins: by matrix, or by moving there. */
const beginning = /(?:^|\n)(?:(?:-?[\d.]+ ){4}(-?[\d.]+) (-?[\d.]+) Tm|(-?[\d.]+) (-?[\d.]+) Td)/

/**
 * Tag the drawing of a page: every text object with what it is a piece of, all else as an artifact.
 *
 * The browser draws each piece of a line as a text object of its own (BT … ET), an instruction or a few a line. What a
 * piece belongs to is told by where it begins.
 */
export class Retagger {
  private readonly surface: Surface
  private readonly page: string[] = []
  /** What each marked content of the page belongs to, by number. */
  readonly contents: Slot[] = []
  readonly pictures: DrawnPicture[] = []
  /** Names of the fonts in which hyphens of divided words are drawn. */
  readonly hyphenated = new Set<string>()
  /** The last text object ended in the middle of a word. */
  private divided = false
  private open: Drawn['is'] | undefined
  private matrix: Matrix = identity
  private readonly saved: Matrix[] = []
  /** Instructions that were not written yet, and where they will leave ink. */
  private gap: string[] = []
  private ink: [number, number] | undefined

  constructor(surface: Surface) {
    this.surface = surface
  }

  retag(drawn: string): string {
    let from = 0
    for (let at = drawn.indexOf('BT\n'); at >= 0; at = drawn.indexOf('BT\n', from)) {
      if (at > 0 && drawn[at - 1] !== '\n') throw new Error('cannot happen: a text object begins within a line')
      const end = drawn.indexOf('\nET', at)
      if (end < 0) throw new Error('cannot happen: a text object without end')
      this.between(drawn.slice(from, at))
      this.textObject(this.legible(drawn.slice(at, end + 1)))
      from = end + 4
    }
    this.between(drawn.slice(from))
    this.endGap()
    this.close()
    return this.page.join('')
  }

  /** Let a text object say what it shows, to every reader. */
  private legible(drawn: string): string {
    const { fonts } = this.surface
    const hyphen = this.divided ? softened(drawn) : undefined
    this.divided = endsDivided(drawn)
    if (hyphen === undefined) return cleanTextObject(drawn, fonts)
    fonts.get(hyphen.font)?.hyphens.add(hyphen.glyph)
    this.hyphenated.add(hyphen.font)
    return hyphen.drawn
  }

  private textObject(drawn: string): void {
    const begins = beginning.exec(drawn)
    if (begins === null || !/T[jJ]\s/.test(drawn)) {
      this.gap.push(`${drawn}ET\n`)
      return
    }
    const [, x, y, across, up] = begins
    const point = this.pixels(Number(x ?? across), Number(y ?? up))
    const { places } = this.surface
    this.endGap()
    this.begin(places.textAt(...point) ?? places.pictureAt(...point) ?? ornament)
    this.page.push(drawn, 'ET\n')
  }

  /** Follow what stands between text objects. */
  private between(drawn: string): void {
    if (drawn === '') return
    for (const line of drawn.split('\n')) {
      if (line === '') continue
      this.gap.push(`${line}\n`)
      if (line === 'q') this.saved.push(this.matrix)
      else if (line === 'Q') this.matrix = this.saved.pop() ?? identity
      else if (line.endsWith(' cm')) this.matrix = multiply(this.matrix, matrixOf(line))
      else if (painting.test(line)) {
        if (line.endsWith(' Do')) this.picture(line.slice(1, -3))
        this.paint()
      } else this.place(line)
    }
  }

  private picture(name: string): void {
    const [a, b, c, d] = this.matrix
    this.ink = this.pixels(0.5, 0.5)
    this.pictures.push({ name, width: Math.hypot(a, b), height: Math.hypot(c, d) })
  }

  private place(line: string): void {
    const [, x, y, width = '0', height = '0'] = placing.exec(line) ?? []
    if (x === undefined || y === undefined) return
    this.ink = this.pixels(Number(x) + Number(width) / 2, Number(y) + Number(height) / 2)
  }

  /** Write what has just left ink, in the tag of a picture or as an ornament. */
  private paint(): void {
    this.begin((this.ink && this.surface.places.pictureAt(...this.ink)) ?? ornament)
    this.endGap()
  }

  private endGap(): void {
    this.page.push(...this.gap)
    this.gap = []
    this.ink = undefined
  }

  private begin(is: Drawn['is']): void {
    if (is === this.open) return
    this.close()
    this.open = is
    if (is.type === 'artifact') this.page.push(artifactSource[is.kind])
    else {
      this.page.push(`/${is.element.role} <</MCID ${this.contents.length}>> BDC\n`)
      is.contents.push(this.contents.length)
      this.contents.push(is)
    }
  }

  private close(): void {
    if (this.open !== undefined) this.page.push('EMC\n')
    this.open = undefined
  }

  private pixels(x: number, y: number): [number, number] {
    const [across, up] = transformed(this.matrix, x, y)
    return [(across - this.surface.left) / pointsPerPixel, (this.surface.top - up) / pointsPerPixel]
  }
}

const ornament: Artifact = { type: 'artifact', kind: 'layout' }

/** PDF 32000-1, 14.8.2.2. */
const artifactSource: Record<Artifact['kind'], string> = {
  header: '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC\n',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC\n',
  pagination: '/Artifact <</Type/Pagination>> BDC\n',
  layout: '/Artifact <</Type/Layout>> BDC\n'
}

function matrixOf(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').map(Number)
  return [a, b, c, d, e, f]
}
