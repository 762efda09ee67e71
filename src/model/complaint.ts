import type { Place } from './place.ts'

export type Severity = 'error' | 'warning'

/** One thing the program has to say about the input or the product. Made only in `rules.ts`. */
export interface Complaint {
  /** What should hold, in kebab-case: `reference-resolves`. */
  rule: string
  severity: Severity
  /** Who can mend it: the editor, who typed the command, whoever keeps the machine, or we. Decides the exit code. */
  blame: 'text' | 'usage' | 'environment' | 'engross'
  /** Absent only where no file is to blame (the browser, a full disk). */
  place?: Place
  /** Where in a PDF it was found, and which rule of PDF/UA-1 it is about. */
  finding?: PdfFinding
  /** Anchor of the unit (`D1-6`), from a stage that knows no more of where it was written. */
  unit?: string
  message: string
  /** What the person at the desk can do about it. */
  hint?: string
}

/** A rule of PDF/UA-1 that does not hold in a file. */
export interface PdfFinding {
  file: string
  /** Clause and number of the test as veraPDF counts them: `7.1-3`. */
  clause: string
  /** Position of the page, 1-based; absent where it is about the whole file. */
  page?: number
  /** The object of the file: `12 0 R`. */
  object?: string
  /** How often the same was found; page and object are those of the first time. */
  times: number
}

/** Hand a complaint to whoever collects them; stages never throw for what an author can mend. */
export type Complain = (complaint: Complaint) => void

/** Stop the road: what an author can mend is in the complaints already handed in. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly complaint: Complaint

  constructor(complaint: Complaint) {
    super(complaint.message)
    this.complaint = complaint
  }
}
