import type { InlineDirective } from './directive.ts'

/** `:of[6]` begins a paragraph of a translation, where `read/translation/of.ts` takes it off; nowhere else it may stand. */
export const counterpart: InlineDirective = { settings: [], words: 'required', attributes: {}, read: () => [] }
