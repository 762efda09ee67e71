/**
 * Finished pages on paper as the browser drew them: without tags, links or names. `finish` makes all of that from what
 * stands on the sheets, for the browser writes every name again for every page, and tags that say too little.
 */
export interface Print {
  /** The pages one after the other, in one PDF or in several: the browser is slow with thousands of pages. */
  files: Uint8Array[]
  sheets: SheetList
}

/** What stands on the pages, a sheet a page. A whole book of them would fill memory: each is made when its turn comes. */
export interface SheetList extends Iterable<Sheet> {
  readonly length: number
}

/** What stands on a page. Lengths are CSS px from the upper left corner of the page. */
export interface Sheet {
  /** In the order of the document, which is the order of reading. */
  content: SheetNode[]
  /** Left and top of everything that has an id. */
  anchors: Record<string, [left: number, top: number]>
}

export type SheetNode = SheetElement | SheetText

/** An element that may mean something to a reader; spans and divs that cannot are left out, their children stay. */
export interface SheetElement {
  tag: string
  /** As in the HTML, by the names there: `class`, `lang`, `role`, `href`, `data-unit`. */
  attributes: Record<string, string>
  /** Where it stands, for links, images and tables; a link that breaks over lines has a box in each. */
  boxes: SheetBox[]
  children: SheetNode[]
}

/** A text node. */
export interface SheetText {
  text: string
  /** A box a line, as high as the font; text that is not drawn has none. */
  boxes: SheetBox[]
}

export type SheetBox = [left: number, top: number, right: number, bottom: number]
