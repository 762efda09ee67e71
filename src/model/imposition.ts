/** How pages go on sheets: the key `booklet` of `edition.yaml`, complete. */
export interface ImpositionOptions {
  /** `booklet`: folded and nested, stitched in the fold. `n-up`: in reading order, not folded. */
  scheme: 'booklet' | 'n-up'
  /** Pages on one side of a sheet: 2, 4 or 8 of a booklet; up to 16 otherwise. */
  up: number
  /** A name (`A4`, `SRA3`, `letter`) or a size in mm (`320x225`); which way it lies is found. */
  sheet: string
  /** Most pages of a gathering, a multiple of 4; `one` puts all in one; `auto` begins new ones in thick books. */
  gathering: number | 'auto' | 'one'
  /** Caliper of the paper in mm; pages of inner sheets move this much more toward the fold. 80 g: about 0.1. */
  thickness: number
  /** The edge about which the printer turns the paper. */
  duplex: 'short-edge' | 'long-edge'
  /** Where blank pages go that fill the last sheet; `before-last` keeps the last page as the back cover. */
  blanks: 'end' | 'before-last' | 'refuse'
  /** The side of the fold, front cover seen: `right` for books read from right to left. */
  binding: 'left' | 'right'
  /** Fold, cut and collation marks, where the sheet has room for them outside the pages. */
  marks: boolean
}

/** Width and height in mm. */
export interface Size {
  width: number
  height: number
}

/** Place and size on a sheet in mm, from its lower left corner. */
export interface Rectangle extends Size {
  x: number
  y: number
}

/** What is to be imposed: pages of one size. */
export interface BookPages {
  count: number
  trim: Size
  /** Ink beyond the trim on every edge, in mm. */
  bleed: number
}

/** A sheet of a gathering folded once: two leaves, four pages. Page 0 is blank. */
export interface Bifolium {
  /** 1-based number of the gathering in the book. */
  gathering: number
  /** 1-based, the outermost first. */
  number: number
  /** Pages of the side that is outside when folded, left and right as seen before folding. */
  outer: [number, number]
  inner: [number, number]
  /** How far its pages move toward the fold, in mm. */
  creep: number
}

export interface Gathering {
  number: number
  /** Folded sheets in it. */
  bifolia: number
  /** The first and the last of its pages, blanks counted. */
  from: number
  to: number
}

/** One place for a page on a side. */
export interface Slot {
  /** 1-based page of the book; 0 stays blank. */
  page: number
  /** Lower left corner of the trimmed page on the sheet, in mm, creep included. */
  x: number
  y: number
  /** Stands on its head. */
  turned: boolean
  /** The paper that belongs to this page: it may print here and nowhere else. */
  clip: Rectangle
  /** The leaf: the paper that is left when folded and cut. */
  leaf: Rectangle
}

/** Printer's mark. Lines and bars lie outside every page and its bleed. */
export interface Mark {
  kind: 'fold' | 'cut' | 'collation'
  from: { x: number; y: number }
  to: { x: number; y: number }
  /** In mm. */
  thickness: number
}

export interface Side {
  slots: Slot[]
  marks: Mark[]
}

/** What goes through the printer as one sheet. */
export interface Sheet {
  /** 1-based, in the order of printing. */
  number: number
  front: Side
  back: Side
  /** The folded sheets that it is cut into; none for n-up. */
  bifolia: Bifolium[]
}

/** The plan of all sheets: what the writer draws, what the plan prints. */
export interface Imposition {
  options: ImpositionOptions
  book: BookPages
  /** Blank pages added. */
  blanks: number
  /** The sheet as it lies while its front is read. */
  sheet: Size
  /** Pages across and down. */
  grid: { columns: number; rows: number }
  gatherings: Gathering[]
  sheets: Sheet[]
}

/** What is taken where nothing is said; the schema of `edition.yaml` says the same. */
export const usualImposition: ImpositionOptions = {
  scheme: 'booklet',
  up: 2,
  sheet: 'A4',
  gathering: 'auto',
  thickness: 0.1,
  duplex: 'short-edge',
  blanks: 'end',
  binding: 'left',
  marks: true
}
