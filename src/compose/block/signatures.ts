import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Inline, Signatures } from '../../model/text.ts'
import type { Compositor } from '../compositor.ts'
import { plainText } from '../typeset/plain-text.ts'

/** Set the signatures, a column a party, in the order of the text: first place is the left (alternat, C-81). */
export function signatures(node: Signatures<'fair'>, at: Compositor): ElementContent[] {
  const parties = node.parties.map((party, column) =>
    h(
      'div',
      { className: ['party'] },
      party.lines.map((line, row) => signatureLine(line, `${node.id}-${column + 1}-${row + 1}`, at))
    )
  )
  return [h('div', { className: ['signatures'], id: node.id }, parties)]
}

/** Set a line; an office of two characters (主席, 总统) is spread by CSS and stays two characters (C-82). */
function signatureLine(line: Inline<'fair'>[], unit: string, at: Compositor): ElementContent {
  const spread = /^\p{Script=Han}{2}$/u.test(plainText(line))
  const content = spread ? h('span', { className: ['spread'] }, at.inline(line)) : at.inline(line)
  return h('p', { className: ['signature-line'], id: unit, dataUnit: unit }, content)
}
