import type { ElementContent } from 'hast'
import type { Text } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'

/** Set characters in the language around them. */
export function text(node: Text, at: Compositor): ElementContent[] {
  return setText(node.value, at.language)
}
