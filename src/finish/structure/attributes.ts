import type { SheetElement } from '../../model/print.ts'

/** Write the attributes of a structure element as PDF source, where it has any (PDF 32000-1, 14.8.5). */
export function attributesOf(role: string, { tag, attributes }: SheetElement): string | undefined {
  if (role === 'L') return `/O/List/ListNumbering/${tag === 'ol' ? 'Decimal' : tag === 'ul' ? 'Disc' : 'None'}`
  if (role !== 'TH' && role !== 'TD') return undefined
  const spans = [span('ColSpan', attributes.colspan), span('RowSpan', attributes.rowspan)].join('')
  const scope = role === 'TH' ? `/Scope/${scopes[attributes.scope ?? ''] ?? 'Column'}` : ''
  return spans + scope === '' ? undefined : `/O/Table${spans}${scope}`
}

const scopes: Record<string, string> = { row: 'Row', rowgroup: 'Row', col: 'Column', colgroup: 'Column' }

function span(name: string, count = '1'): string {
  return /^[2-9]$|^[1-9][0-9]+$/.test(count) ? `/${name} ${count}` : ''
}
