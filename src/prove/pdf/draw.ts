import { identity, type Matrix, multiply, transformed } from '../../model/matrix.ts'
import type { Box, Glyph } from './glyph.ts'
import { mapBox } from './map-box.ts'
import { OPS } from './pdfjs.ts'

/** The drawing instructions of a page as pdf.js hands them out. */
export interface Instructions {
  fnArray: number[]
  argsArray: unknown[]
}

/** What pdf.js says of one glyph shown. */
interface ShownGlyph {
  unicode: string
  originalCharCode: number
  width: number
  isSpace: boolean
}

/** Left, bottom, right, top. */
type Extent = number[] | Float32Array

interface GraphicsState {
  matrix: Matrix
  clip: Box
  font: string
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/**
 * Follow the drawing of a page and note every glyph: where it stands, how large, under which tag, how much of it
 * the clip lets through.
 *
 * Text items alone (`getTextContent`) would hide half of that: they join glyphs and guess at spaces.
 */
export class Draughtsman {
  readonly glyphs: Glyph[] = []
  private state: GraphicsState
  private readonly saved: GraphicsState[] = []
  private readonly contents: (number | undefined)[] = []
  private line = identity
  /** How far along its line the pen has come, in text space. */
  private pen = 0
  private clipPending = false

  constructor(page: Box) {
    this.state = {
      matrix: identity,
      clip: page,
      font: '',
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0
    }
  }

  follow({ fnArray, argsArray }: Instructions): Glyph[] {
    for (let place = 0; place < fnArray.length; place++) {
      this.steps[fnArray[place] as number]?.((argsArray[place] ?? []) as never)
    }
    return this.glyphs
  }

  private readonly steps: Record<number, (args: never) => void> = {
    [OPS.save]: () => this.saved.push({ ...this.state }),
    [OPS.restore]: () => {
      this.state = this.saved.pop() ?? this.state
    },
    [OPS.transform]: (args: Matrix) => this.transform(args),
    [OPS.paintFormXObjectBegin]: ([matrix, box]: [Matrix | null, Extent | null]) => {
      this.saved.push({ ...this.state })
      if (matrix) this.transform(matrix)
      if (box) this.clipTo(box)
    },
    [OPS.paintFormXObjectEnd]: () => {
      this.state = this.saved.pop() ?? this.state
    },
    [OPS.clip]: () => {
      this.clipPending = true
    },
    [OPS.eoClip]: () => {
      this.clipPending = true
    },
    [OPS.constructPath]: ([, , extent]: [number, unknown, Extent | null]) => {
      if (this.clipPending && extent) this.clipTo(extent)
      this.clipPending = false
    },
    [OPS.beginMarkedContent]: ([tag]: [string]) => this.beginContent(tag, undefined),
    [OPS.beginMarkedContentProps]: ([tag, content]: [string, unknown]) => this.beginContent(tag, content),
    [OPS.endMarkedContent]: () => this.contents.pop(),
    [OPS.beginText]: () => this.place(identity),
    [OPS.setFont]: ([font, size]: [string, number]) => Object.assign(this.state, { font, size }),
    [OPS.setCharSpacing]: ([spacing]: [number]) => Object.assign(this.state, { characterSpacing: spacing }),
    [OPS.setWordSpacing]: ([spacing]: [number]) => Object.assign(this.state, { wordSpacing: spacing }),
    [OPS.setHScale]: ([scale]: [number]) => Object.assign(this.state, { scale: scale / 100 }),
    [OPS.setLeading]: ([leading]: [number]) => Object.assign(this.state, { leading }),
    [OPS.setTextRise]: ([rise]: [number]) => Object.assign(this.state, { rise }),
    [OPS.setTextMatrix]: ([matrix]: [Matrix]) => this.place(matrix),
    [OPS.moveText]: (args: [number, number]) => this.move(args[0], args[1]),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      this.state.leading = -y
      this.move(x, y)
    },
    [OPS.nextLine]: () => this.move(0, -this.state.leading),
    [OPS.showText]: ([glyphs]: [(ShownGlyph | number | null)[]]) => this.show(glyphs)
  }

  /** What has no number of its own belongs to what it stands in, unless it is an artifact. */
  private beginContent(tag: string, content: unknown): void {
    const own = typeof content === 'number' ? content : this.contents.at(-1)
    this.contents.push(tag === 'Artifact' ? undefined : own)
  }

  private transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix)
  }

  private clipTo([left = 0, bottom = 0, right = 0, top = 0]: Extent): void {
    const box = mapBox(this.state.matrix, { left, bottom, right, top })
    const { clip } = this.state
    this.state.clip = {
      left: Math.max(clip.left, box.left),
      bottom: Math.max(clip.bottom, box.bottom),
      right: Math.min(clip.right, box.right),
      top: Math.min(clip.top, box.top)
    }
  }

  /** Most instructions of a book: before each glyph the pen is moved. */
  private move(x: number, y: number): void {
    const [a, b, c, d] = this.line
    const [across, up] = transformed(this.line, x, y)
    this.place([a, b, c, d, across, up])
  }

  private place(matrix: Matrix): void {
    this.line = matrix
    this.pen = 0
  }

  private show(glyphs: (ShownGlyph | number | null)[]): void {
    const { matrix, size, scale, characterSpacing, wordSpacing } = this.state
    const space = multiply(matrix, this.line)
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        this.pen -= (glyph / 1000) * size * scale
        continue
      }
      const width = (glyph.width / 1000) * size * scale
      this.draw(glyph, width, space)
      this.pen += width + (characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale
    }
  }

  private draw({ unicode, originalCharCode }: ShownGlyph, width: number, [a, b, c, d, e, f]: Matrix): void {
    const { clip, font, size, rise } = this.state
    this.glyphs.push({
      text: unicode,
      x: a * this.pen + c * rise + e,
      y: b * this.pen + d * rise + f,
      width: width * Math.hypot(a, b),
      size: size * Math.hypot(c, d),
      font,
      code: originalCharCode,
      content: this.contents.at(-1),
      clip
    })
  }
}
