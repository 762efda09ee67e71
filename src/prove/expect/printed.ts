import type { Located } from '../../model/book-index.ts'
import type { Series } from '../../model/series.ts'

/** What the pages decided, the series of notes, and the language that leads the book. */
export type Printed = Located & { series: Series[]; language: string }
