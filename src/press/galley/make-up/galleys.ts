/**
 * What make-up works on: text already broken into lines, and nothing but numbers about it.
 *
 * ```
 *   flow D1 (one endless column)               notes, a galley each
 *   ┌────────────────────────────┐
 *   │       中俄联合声明         │ line 0
 *   │                            │  ┐ before: white that falls away at the head of a frame
 *   │   一九九七年十一月十日，中 │ line 1       ┌──────────────────────┐
 *   │ 华人民共和国主席①江泽民和 │ line 2 ────▶ │ 江泽民（1926—2022），│ line 0
 *   │ 俄罗斯联邦总统②在北京举行 │ line 3 ──┐   │ 时任国家主席。       │ line 1
 *   │ 会晤。                     │ line 4   │   ├──────────────────────┤
 *   │                            │  ┐       └─▶ │ 叶利钦（1931—2007）。│ line 0
 *   │   双方声明如下：           │ line 5       └──────────────────────┘
 *   └────────────────────────────┘
 *     blocks: heading [0, 1) with next · paragraph [1, 5) · paragraph [5, 6)
 * ```
 *
 * Lengths are in any one unit (the press uses CSS px). Lines are counted from 0; a range `[from, to)` leaves `to` out.
 * Everything is plain data, so that a galley can be written to a file, drawn by a test or made by chance.
 */
export interface Galleys {
  /** In the order of the book. Each begins a new page. */
  parts: Part[]
  notes: Note[]
  /** From top to foot as their areas stand on a page. */
  series: Series[]
}

/** What is set from a page's head on without sharing a page with anything else: a statement, the index. */
export type Part = PartBase & (Running | Parallel)

interface PartBase {
  id: string
  /** Where it may begin; `recto` and `verso` put a blank page before it when they must. */
  start: 'next' | 'recto' | 'verso'
  /** Page type of its first page, a name in `Geometry.types`, and of all others. */
  first: string
  rest: string
}

/** One flow that runs through all frames of its pages, the columns of a page from left to right. */
export interface Running {
  setting: 'running'
  flow: Flow
  /** Make the columns of the last page equally deep. */
  balanced: boolean
}

/**
 * Several flows kept in step: `columns` of a page (the flow's place in the list is its frame), or `facing` pages (the
 * first flow on versos, the second on rectos, each in frame 0).
 */
export interface Parallel {
  setting: 'columns' | 'facing'
  flows: Flow[]
  /**
   * Lines that belong together, one of each flow: `[[0, 0], [4, 7]]` says that line 4 of the first flow is abreast of line
   * 7 of the second. Ascending; the beginning and the end of the flows are anchors without being named.
   */
  anchors: number[][]
}

/** Lines in order with the rules that hold them together. */
export interface Galley {
  /** Unique among all flows and notes. */
  id: string
  lines: Line[]
  /** Paragraphs, headings, lists, quotations, rows …; they may lie in each other, and lines may lie in none. */
  blocks: Block[]
  heads: RepeatedHead[]
}

export interface Flow extends Galley {
  /** Series of end notes that are set here after the last line: all notes called so far and not set yet. */
  gathers: string[]
}

export interface Note extends Galley {
  /** Id of its series. */
  series: string
}

/** A strip of the galley that no cut can divide: a line of text, a picture, a band right across a table row. */
export interface Line {
  height: number
  /** White between it and the line before; falls away at the head of a frame. */
  before: number
  /** How much more that white may become to fill a page; 0 unless the design allows it. */
  stretch: number
  /** White above it that stays even at the head of a frame: the drop of an opening. */
  kept: number
  /** Its top stands on the baseline grid. Only the first line of a block should ask: blocks can be moved, lines not. */
  onGrid: boolean
  /** A last line of one character. */
  runt: boolean
  /** It ends inside a word; the word may not go on overleaf. */
  divided: boolean
  /** Notes called in it, in reading order. */
  calls: string[]
}

/** Lines `[from, to)` under one rule. */
export interface Block {
  from: number
  to: number
  /** How many lines at least stay before a break in the block, and how many go over. 1 means no rule. */
  orphans: number
  widows: number
  /** No break inside; one is taken, at little cost, where the block is taller than a page. */
  together: boolean
  /** No break after it: headings. */
  withNext: boolean
  /** What its first line has to begin. */
  start: 'flow' | 'column' | 'page' | 'recto' | 'verso'
}

/** What stands again at the head of a frame that begins with one of the lines `[from, to)`: table heads, “… (续)”. */
export interface RepeatedHead {
  /** For the press, which knows what to repeat. */
  id: string
  from: number
  to: number
  height: number
}

/** Notes with their own marks, area and numbering. */
export interface Series {
  id: string
  /** `page`: at the foot of the page of the call. `end`: where a flow gathers them. */
  place: 'page' | 'end'
  /** Where numbers begin again. `spread`: the two pages that face each other count as one. */
  numbering: 'page' | 'spread' | 'part' | 'book'
  marks: 'circled' | 'letters' | 'figures' | 'symbols'
  /** Height of the rule above its area with the white around it, and of the rule where the area begins with the rest of a note. */
  separator: number
  continuedSeparator: number
  /** Height of the line that marks the rest of a note (续注); 0 where it takes no line of its own. */
  marker: number
  /** White between two notes. */
  gap: number
}

export type Side = 'recto' | 'verso'

/** The paper. */
export interface Geometry {
  /** Distance of the baselines: the step of the grid, and what “a line of white” means. */
  pitch: number
  types: Record<string, PageType>
}

/** A kind of page: for each side its frames, from left to right, the same number on both. */
export type PageType = Record<Side, Frame[]>

/** Where text with its notes may stand; `height` is all that decides breaks. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}
