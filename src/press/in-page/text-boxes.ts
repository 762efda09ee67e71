/** A rectangle of text on the screen, px from the corner of the view. */
export interface TextRect {
  left: number
  top: number
  right: number
  bottom: number
}

const range = document.createRange()

/** The rectangles of text nodes, a line each: asked for once, for the browser takes its time, and wanted twice. */
export class TextBoxes {
  private readonly known = new Map<Node, TextRect[]>()

  of(node: Node): TextRect[] {
    const known = this.known.get(node)
    if (known !== undefined) return known
    range.selectNodeContents(node)
    const read = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
    this.known.set(node, read)
    return read
  }
}
