import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Ruby } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { plainText } from '../typeset/plain-text.ts'

/**
 * Set words with their reading above them.
 *
 * The reading is the glossary's, not the statement's: it is no text of the unit, and a screen reader, which reads the
 * word itself, passes it over.
 */
export function ruby({ reading, children }: Ruby, at: Compositor): ElementContent[] {
  const above = h('rt', { lang: 'zh-Latn-pinyin', dataGenerated: '', ariaHidden: 'true' }, reading)
  const className = ['reading', ...wide(reading, plainText(children))]
  return [h('ruby', { className }, [h('span', at.inline(children)), above])]
}

/** Letters of a reading, half as large as the word, have about this width, in em of the word. */
const letter = 0.285

/** White between the readings of neighbours, in em of the word (C-75). */
const gap = 0.25

/** Say in tenths of an em how much white a word needs on each side, so that its reading has room. */
function wide(reading: string, word: string): string[] {
  const missing = [...reading].length * letter + gap - [...word].length
  const tenths = Math.min(8, Math.ceil(missing * 5))
  return tenths > 0 ? [`wide-${tenths}`] : []
}
