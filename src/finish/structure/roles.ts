import type { SheetElement } from '../../model/print.ts'

/** How an element of the HTML hangs in the structure tree. */
export interface Role {
  /** Structure types from the outside in; the content hangs in the last. */
  types: string[]
  /** Type of the element before whose body it belongs, as marks and labels do. */
  labels?: 'LI' | 'Note'
}

const byTag: Record<string, string[]> = {
  p: ['P'],
  blockquote: ['BlockQuote'],
  ol: ['L'],
  ul: ['L'],
  li: ['LI', 'LBody'],
  dl: ['L'],
  table: ['Table'],
  caption: ['Caption'],
  thead: ['THead'],
  tbody: ['TBody'],
  tfoot: ['TFoot'],
  tr: ['TR'],
  th: ['TH'],
  td: ['TD'],
  figure: ['Div'],
  figcaption: ['Caption'],
  img: ['Figure'],
  svg: ['Figure'],
  // In a drawing: a piece of text each.
  text: ['P'],
  ruby: ['Ruby'],
  rb: ['RB'],
  rt: ['RT'],
  rp: ['RP'],
  code: ['Code'],
  q: ['Quote'],
  em: ['Em'],
  strong: ['Strong']
}

/** Classes that say more than the tag; the first that fits counts. */
const byClass: Record<string, Role> = {
  part: { types: ['Part'] },
  'contents-line': { types: ['TOC', 'TOCI'] },
  note: { types: ['Note'] },
  'note-mark': { types: ['Lbl', 'Link'], labels: 'Note' },
  'note-paragraph': { types: ['P'] },
  label: { types: ['Lbl'], labels: 'LI' },
  'apparatus-letter': { types: ['Lbl', 'Link'] },
  headnote: { types: ['Headnote'] },
  'source-note': { types: ['SourceNote'] },
  apparatus: { types: ['Apparatus'] },
  flow: { types: ['Div'] }
}

/** What our own types mean to programs that do not know them (PDF 32000-1, 14.7.3). */
export const roleMap: Record<string, string> = {
  Headnote: 'Div',
  SourceNote: 'Div',
  Apparatus: 'Div',
  Notes: 'Div',
  Em: 'Span',
  Strong: 'Span'
}

/** Say what an element is in the structure tree; `undefined` where only its content is anything. */
export function roleOf(element: SheetElement): Role | undefined {
  const { tag, attributes } = element
  if (attributes.role === 'doc-index') return { types: ['Index'] }
  for (const name of (attributes.class ?? '').split(' ')) {
    const role = byClass[name]
    if (role !== undefined) return role
  }
  if (tag === 'a' && attributes.href !== undefined)
    return { types: attributes.role === 'doc-noteref' ? ['Reference', 'Link'] : ['Link'] }
  const types = byTag[tag]
  return types === undefined ? undefined : { types }
}

/** Types that group others and hold no text of their own. */
export const grouping = new Set([
  'Document',
  'Part',
  'Div',
  'BlockQuote',
  'TOC',
  'Index',
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TFoot',
  'TR',
  'Note',
  'Headnote',
  'SourceNote',
  'Apparatus',
  'Notes'
])
