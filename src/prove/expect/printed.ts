import type { Located } from '../../model/book-index.ts'
import type { Source } from '../../model/manuscript.ts'
import type { Series } from '../../model/series.ts'

/** What the pages decided, the series of notes, the works that they rest on, and the language that leads the book. */
export type Printed = Located & { series: Series[]; works: Source[]; language: string }
