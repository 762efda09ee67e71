import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ReceivedLine, ReceivedPiece } from '../../model/received.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Rows of a page that bear a number; every profile has them. The section stands anew on each of its pages, they too. */
const rows = [5, 10, 15, 20, 25].join('\n')

/**
 * Set a statement as its witness has it, a line a paragraph.
 *
 * Places in the witness and numbers of rows stand in attributes, from where CSS puts them into the margins.
 */
export function received(part: PartOf<'received'>, at: Compositor): ElementContent[] {
  const source = `${part.id}-source`
  const opening = h('hgroup', { className: ['received-opening'] }, [
    partTitle(part),
    h('p', { className: ['received-source'], id: source, dataUnit: source }, setText(part.source, at.language))
  ])
  const section = partSection(part, [opening, ...part.lines.map((line) => receivedLine(line, at))])
  return [{ ...section, properties: { ...section.properties, dataNumber: rows } }]
}

function receivedLine({ id, role, pieces, place }: ReceivedLine, at: Compositor): ElementContent {
  const attributes = {
    className: ['received-line', `received-${role}`],
    id,
    dataUnit: id,
    dataN: `${place.line}:${place.column}`
  }
  return h(
    'p',
    attributes,
    pieces.flatMap((piece) => receivedPiece(piece, at))
  )
}

/** What was excluded stands small in ［ ］, called what it is where it begins. */
function receivedPiece({ words, exclusion }: ReceivedPiece, { language }: Compositor): ElementContent[] {
  if (exclusion === undefined) return setText(words, language)
  const name =
    exclusion === '' ? [] : [h('span', { className: ['exclusion-name'] }, ...setText(exclusion, language), '：')]
  return [h('span', { className: ['exclusion'] }, '［', ...name, ...setText(words, language), '］')]
}
