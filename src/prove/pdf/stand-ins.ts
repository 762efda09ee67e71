/** What the PDF reader asks of a browser when it is loaded, and only drawing needs. */
export const standIns = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }

class FontFace {
  readonly loaded = Promise.resolve(this)
}

/**
 * Settings of the reader with which fonts count as loaded into a document as soon as they are read; else it would work
 * out the outline of every glyph, to draw it by itself.
 */
export function withFonts(): { disableFontFace: false; ownerDocument: never } {
  if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace })
  return { disableFontFace: false, ownerDocument: { fonts: new Set() } as never }
}
