import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Part } from '../../model/edition.ts'
import { setText } from '../typeset/set-text.ts'

/** Set lines of plain words, each a unit: imprint and colophon. */
export function partLines(part: Part, lines: string[]): Element[] {
  return lines.map((line, place) => {
    const unit = `${part.id}-p${place + 1}`
    return h('p', { className: ['line'], id: unit, dataUnit: unit }, setText(line, part.language))
  })
}
