import type { Located } from '../../model/book-index.ts'
import type { Series } from '../../model/series.ts'

/** What the pages decided, and the series of notes. */
export type Printed = Located & { series: Series[] }
