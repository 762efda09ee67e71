import { saysGap } from '../../model/gap.ts'
import type { Inline } from '../../model/text.ts'

/** Name what only says that it is not translated, so that it is set quietly. */
export function quietly(words: Inline<'fair'>[]): string[] {
  return saysGap(words) ? ['untranslated'] : []
}
