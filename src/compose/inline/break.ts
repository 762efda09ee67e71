import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** Begin a new line where the text does. */
export function lineBreak(): ElementContent[] {
  return [h('br')]
}
