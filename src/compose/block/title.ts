import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Title } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { plainText } from '../typeset/plain-text.ts'
import { quietly } from './quietly.ts'

/** Longest title, in characters, that is letter-spaced (clreq, increased inter-character spacing). */
const mostSpaced = 8

/** Set the title or the subtitle of the statement that is being set. */
export function title(node: Title<'fair'>, at: Compositor): ElementContent[] {
  const unit = `${at.parent}-${node.type}`
  if (node.type === 'subtitle')
    return [
      h(
        'p',
        { className: ['subtitle', ...quietly(node.children)], id: unit, dataUnit: unit, role: 'doc-subtitle' },
        at.inline(node.children)
      )
    ]
  const short = [...plainText(node.children)].length <= mostSpaced
  const className = ['title', ...(short ? ['short'] : []), ...quietly(node.children)]
  return [h('h1', { className, id: unit, dataUnit: unit }, at.inline(node.children))]
}
