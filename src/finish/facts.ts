import type { PageMap } from '../model/page-map.ts'

/** What the finished file says of itself. */
export interface PdfFacts {
  title: string
  authors: string[]
  /** BCP 47 tag of the book: `zh-Hans`. */
  language: string
  /** Date of the edition, ISO 8601 (year, month or day); the only date in the file. */
  date: string
  /** Trimmed page in mm. */
  size: { width: number; height: number }
  pageMap: PageMap
}
