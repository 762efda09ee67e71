import type { FontUse } from '../result.ts'

/*
 * What the galley's scripts in the page and the engine say to each other; plain values only. Lengths in CSS px.
 */

/** Functions that the script leaves on `window.engross` for the galley engine. */
export interface GalleyInPage {
  resolveLengths: (asked: LengthsAsked[]) => number[][]
  replaceParts: (
    parts: { at: number; html: string }[],
    count: number,
    firstMarks: Record<string, string>,
    beside: string[]
  ) => PartFacts[]
  changeTexts: (parts: { at: number; changes: TextChange[] }[]) => TextsChanged[]
  fontUsesOf: (parts: number[]) => FontUse[]
  measure: (asked: MeasureAsked) => Measured
  prepareCuts: (plan: CutPlan) => void
  cut: (from: number, to: number) => CutReport
}

/** Other words for an element that holds nothing but words. */
export interface TextChange {
  id: string
  text: string
}

/** Where words of a part have changed: in these notes only, or (no `notes`) in its text too. */
export interface TextsChanged {
  at: number
  notes: string[] | undefined
}

/** CSS lengths as they would come out in a box of that size: percentages are of its width or height. */
export interface LengthsAsked {
  width: string
  height: string
  values: { value: string; of: 'width' | 'height' }[]
}

/** What a part says of its pages. */
export interface PartFacts {
  id: string
  matter: string
  /** Name of its page type, by CSS `page`. */
  page: string
  start: 'next' | 'recto' | 'verso'
  setting: 'running' | 'columns' | 'facing'
  /** Columns of its pages and the white between them. */
  columns: number
  gap: number
  flows: number
  /** Every how many lines one is numbered in the margin; 0 for none. */
  lineNumbers: number
}

export interface MeasureAsked {
  /** Of parts with `notes` only these are read again; nothing else in them has changed since they were measured. */
  parts: { at: number; measure: number; notes: string[] | undefined }[]
  series: string[]
  strings: { selector: string; name: string; value: unknown[] }[]
  /** Marks of notes as they stood on the pages before, by note; and the first mark of each series, for the others. */
  marks: Record<string, string>
  firstMarks: Record<string, string>
}

export interface Measured {
  parts: Record<number, MeasuredPart>
  /** Notes that were read again, by part. */
  notes: Record<number, MeasuredNote[]>
  series: MeasuredSeries[]
  /** Distance of the baselines. */
  pitch: number
  faults: { rule: 'image-is-readable' | 'note-has-room'; at: string }[]
}

/** Widths that everything of a series has to keep free. */
export interface MeasuredSeries {
  id: string
  separator: number
  continuedSeparator: number
  marker: number
  gap: number
}

export interface MeasuredPart {
  flows: MeasuredGalley[]
  notes: MeasuredNote[]
  /** Height of what spans the page above the columns. */
  span: number
  /** Anchors above the columns. */
  spanIds: string[]
  /** Lines abreast, one a flow. */
  anchors: number[][]
  /** Values of running heads: where each begins to hold. */
  strings: { flow: number; line: number; name: string; value: string }[]
}

export interface MeasuredNote extends MeasuredGalley {
  series: string
  flow: number
}

/** Lines of a galley, in arrays of equal length. */
export interface MeasuredGalley {
  id: string
  height: number[]
  before: number[]
  stretch: number[]
  kept: number[]
  /** 1 on the grid, 2 runt, 4 divided. */
  flags: number[]
  blocks: MeasuredBlock[]
  heads: { id: string; from: number; to: number; height: number }[]
  /** Anchors by line, in order. */
  ids: [string, number][]
  calls: [string, number][]
}

export interface MeasuredBlock {
  from: number
  to: number
  orphans: number
  widows: number
  together: boolean
  withNext: boolean
  start: 'flow' | 'column' | 'page' | 'recto' | 'verso'
}

/** The plan as far as the scissors need it. */
export interface CutPlan {
  pages: CutPage[]
  marks: Record<string, string>
  /** Style sheet of the finished pages. */
  sheet: string
}

export interface CutPage {
  /** Attributes of the page's element. */
  attributes: Record<string, string>
  /** Finished HTML of the running heads and folios. */
  head: string
  foot: string
  frames: CutFrame[]
}

export interface CutFrame {
  /** Place of the part in the book, and of the flow in the part. */
  part: number
  flow: number
  /** The frame on the page: left, top, width, height. */
  box: [number, number, number, number]
  /** Height that the span takes above, on the part's first page. */
  span: number
  heads: { id: string; top: number }[]
  text: CutSlice[]
  areas: CutArea[]
}

export interface CutArea {
  series: string
  top: number
  height: number
  continued: boolean
  notes: (CutSlice & { continued: boolean; continues: boolean })[]
}

export interface CutSlice {
  galley: string
  from: number
  to: number
  tops: number[]
  scale: number
}

/** Finished pages. */
export interface CutReport {
  html: string
  /** Lines that did not come to stand where they were planned. */
  displaced: { at: string; page: number; by: number }[]
}
