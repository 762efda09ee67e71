import type { Complain } from '../model/complaint.ts'
import type { PageMap } from '../model/page-map.ts'
import type { PdfProfile } from '../model/pdf-profile.ts'

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

/** What is made of it. */
export interface Making {
  profile: PdfProfile
  /** Files that go into it, for the archive. */
  attachments: Attachment[]
  /** Hears what a printer should know. */
  complain: Complain
}

export const forScreens: Making = { profile: 'screen', attachments: [], complain: () => undefined }

/** A file that goes into the PDF, by its path in the manuscripts folder. */
export interface Attachment {
  file: string
  bytes: Uint8Array
}
