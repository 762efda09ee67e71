import type { SheetBox } from '../../model/print.ts'
import type { Drawn } from '../structure/sheets.ts'

/** Share of a text box above its baseline, about: fonts differ by a few hundredths. */
const ascent = 0.78

/** How far a text may begin beside its box, px: in drawings, type is scaled on the screen otherwise than on paper. */
const slack = 1

/** Tells what is drawn at a place of a page. Lengths are CSS px from the upper left corner. */
export class Places {
  private readonly texts: { box: SheetBox; is: Drawn['is'] }[]
  private readonly pictures: { box: SheetBox; is: Drawn['is'] }[]
  /** The text found last: the browser draws in the order of the document, but for what is positioned. */
  private last = -1

  constructor(texts: Drawn[], pictures: Drawn[]) {
    this.texts = boxByBox(texts)
    this.pictures = boxByBox(pictures)
  }

  /** Find the picture that holds a point. */
  pictureAt(x: number, y: number): Drawn['is'] | undefined {
    return this.pictures.find(({ box }) => holds(box, x, y, 1))?.is
  }

  /**
   * Find the text whose line begins or goes on at a point of a baseline; `undefined` for what no text node draws.
   *
   * Boxes of lines may overlap by a little, and a box ends where the next begins: the nearest baseline counts, then the
   * box that begins last before the point.
   */
  textAt(x: number, y: number): Drawn['is'] | undefined {
    let best: number | undefined
    let least = Number.POSITIVE_INFINITY
    for (let step = 1; step <= this.texts.length; step++) {
      const at = (this.last + step) % this.texts.length
      const { box } = this.texts[at] as { box: SheetBox }
      if (!holds(box, x, y, slack)) continue
      const distance = Math.abs(y - box[1] - ascent * (box[3] - box[1])) + Math.abs(x - box[0]) / 1000
      if (distance >= least) continue
      least = distance
      best = at
      // It begins right here, on its baseline: nothing can fit better.
      if (step <= 3 && Math.abs(x - box[0]) < 0.03 && box[2] - box[0] > 1) break
    }
    if (best === undefined) return undefined
    this.last = best
    return this.texts[best]?.is
  }
}

/** In plain loops: every piece of every line in the book goes through here. */
function boxByBox(drawn: Drawn[]): { box: SheetBox; is: Drawn['is'] }[] {
  const single: { box: SheetBox; is: Drawn['is'] }[] = []
  for (const { boxes, is } of drawn) for (const box of boxes) if (box[2] > box[0]) single.push({ box, is })
  return single
}

function holds([left, top, right, bottom]: SheetBox, x: number, y: number, by: number): boolean {
  return x >= left - by && x <= right + by && y >= top - by && y <= bottom + by
}
