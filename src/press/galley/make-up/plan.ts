import type { Charge } from './costs.ts'
import type { Side } from './galleys.ts'

/**
 * What make-up decides: for every page what stands in its frames, and where.
 *
 * ```
 *      page 12, verso                              all heights count from the head of the frame
 *   ┌──────────────────────────────┐ ─── 0
 *   │ 条约 · 签署日期 · 文本       │ heads    a table head again
 *   │ 《联合声明》  1997   中、俄  │ ┐
 *   │ 《联合公报》  1998   中、俄  │ ├ text   slice [12, 15) of flow D2, a top for each line
 *   │   双方重申，…②…③           │ ┘
 *   │                              │ room     white that nothing could fill
 *   │ ────                         │ areas    one for each series of notes, stacked at the foot
 *   │ （续注）…全文见附录。        │          slice [2, 3) of note a, continued from page 11
 *   │ ② 见《条约集》第三卷。      │          slice [0, 1) of note b
 *   └──────────────────────────────┘ ─── height
 * ```
 */
export interface PagePlan {
  pages: PlannedPage[]
  marks: Map<string, NoteMark>
  /** Sum of all charges. */
  cost: number
}

export interface PlannedPage {
  /** 1-based; odd pages are rectos. */
  position: number
  side: Side
  part: string
  /** Name of its page type; empty on a blank. */
  type: string
  blank: boolean
  /** Only the frames that hold something. */
  frames: PlannedFrame[]
  /** What the page costs, and why. */
  charges: Charge[]
}

export interface PlannedFrame {
  /** Its place in the page type's list. */
  frame: number
  flow: string
  heads: PlannedHead[]
  text: Slice[]
  areas: NoteArea[]
  /** White between the text and the notes. */
  room: number
}

export interface PlannedHead {
  id: string
  top: number
}

/** Lines `[from, to)` of a flow or a note. */
export interface Slice {
  galley: string
  from: number
  to: number
  /** Top of each of its lines. */
  tops: number[]
  /** Below 1 for a line taller than the frame, which has to be made smaller. */
  scale: number
}

/** The notes of one series on one page. */
export interface NoteArea {
  series: string
  /** From the top of its separator down to the last note line. */
  top: number
  height: number
  /** It begins with the rest of a note, so that it bears the other separator. */
  continued: boolean
  notes: NoteSlice[]
}

export interface NoteSlice extends Slice {
  /** Its beginning stands on an earlier page: it bears the marker line (续注), which ends at its first line's top. */
  continued: boolean
  /** Its end stands on a later page. */
  continues: boolean
}

export interface NoteMark {
  /** Place in its page, spread, part or book, from 1. */
  number: number
  mark: string
  /** Position of the page with its call. */
  position: number
}
