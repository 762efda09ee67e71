import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { dateIsFound, partsMakeACharacter, seriesIsComplete, titleIsFound } from '../model/rules.ts'
import { unknownDescriptions } from './recognise/composed-characters.ts'
import type { Recognised } from './recognise.ts'
import type { Document } from './structure/part.ts'
import type { Passage } from './structure/passages.ts'
import { metadataOf } from './write/metadata.ts'

/** Tell what an editor should look at though no operation can be proposed for it. */
export function checkRecognised(
  file: string,
  { received, passages }: Recognised,
  statements: { id: string; document: Document }[],
  complain: Complain
): void {
  const placeOf = ({ first }: Passage): Place => ({ file, line: first.number, column: first.from - first.start + 1 })
  for (const { id, document } of statements) {
    const [first] = document.parts
    const place = first === undefined ? { file, line: document.from, column: 1 } : placeOf(first.passage)
    const { titleSupplied, dateFrom } = metadataOf(document, received.language)
    if (titleSupplied) complain(titleIsFound(place, id))
    if (dateFrom === 'nowhere') complain(dateIsFound(place, id))
    for (const { member, expected } of document.series.flatMap(({ breaks }) => breaks))
      complain(seriesIsComplete(placeOf(member.passage), member.label.words.trim(), expected))
  }
  for (const { passage, written } of unknownDescriptions(passages))
    complain(partsMakeACharacter(placeOf(passage), written))
}
