import type { TextDirective } from 'mdast-util-directive'
import { attributeIsKnown, attributeIsThere, directiveIsKnown, directiveTakesWords } from '../../model/rules.ts'
import type { Inline } from '../../model/text.ts'
import type { Setting, State } from '../state.ts'

/** One inline directive: what may be written and what becomes of it. */
export interface InlineDirective {
  settings: Setting[]
  /** Whether `[words]` must, may or must not be there. */
  words: 'required' | 'optional' | 'none'
  attributes: Record<string, 'required' | 'optional'>
  /** `value` gives an attribute, empty where it is not there. */
  read: (state: State, node: TextDirective, value: (name: string) => string) => Inline<'draft'>[]
}

/** Read `:name[words]{attributes}` by the table of directives; what the table does not say is an error. */
export function directive(
  state: State,
  node: TextDirective,
  directives: Record<string, InlineDirective>
): Inline<'draft'>[] {
  const known = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined
  const place = state.place(node)
  if (known === undefined) {
    state.complain(directiveIsKnown(place, node.name, Object.keys(directives)))
    return []
  }
  if (!known.settings.includes(state.setting)) state.misplaced(node, `the directive :${node.name}`)
  if (known.words === 'required' && node.children.length === 0)
    state.complain(directiveTakesWords(place, node.name, true))
  if (known.words === 'none' && node.children.length > 0) state.complain(directiveTakesWords(place, node.name, false))
  checkAttributes(state, node, known)
  return known.read(state, node, (name) => node.attributes?.[name] ?? '')
}

function checkAttributes(state: State, node: TextDirective, known: InlineDirective): void {
  const place = state.place(node)
  const written = Object.entries(node.attributes ?? {})
  for (const [name] of written)
    if (!Object.hasOwn(known.attributes, name))
      state.complain(attributeIsKnown(place, node.name, name, Object.keys(known.attributes)))
  for (const [name, need] of Object.entries(known.attributes)) {
    const value = written.find(([key]) => key === name)?.[1]
    if (value === undefined ? need === 'required' : !value) state.complain(attributeIsThere(place, node.name, name))
  }
}
