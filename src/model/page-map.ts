/** A page as the press made it. */
export interface PageRecord {
  /** 1-based place in the book; odd is recto. */
  position: number
  /** The printed label, `xii` or `47`; a blank page has one too, though it is not printed. */
  folio: string
  side: 'recto' | 'verso'
  kind: 'front' | 'opening' | 'body' | 'index' | 'blank'
  /** Part whose text stands first on the page; empty on a blank. */
  part: string
}

/** Where an anchor came to stand. */
export interface AnchorRecord {
  position: number
  folio: string
  side: 'recto' | 'verso'
  /** Printed mark of a note on that page, `③`; only for notes. */
  mark: string | undefined
}

/**
 * The only thing the rest of the program learns from the press: where every anchor stands.
 * Contents, cross references, index, page labels and outline all come from it.
 */
export interface PageMap {
  pages: PageRecord[]
  anchors: Map<string, AnchorRecord>
}
