import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Annotated, Edition, Part } from '../model/edition.ts'
import { referenceIsPrinted } from '../model/rules.ts'
import type { Reference } from '../model/text.ts'
import { checkIndex } from './check-index.ts'
import { checkSigla } from './check-sigla.ts'
import { placeEndNotes } from './end-notes.ts'
import { makeIndexes } from './indexes.ts'
import { withLists } from './lists.ts'
import { collectMarks } from './marks.ts'
import { makeParts } from './parts.ts'
import { spotsOf } from './spots.ts'
import { collectTargets, contentOf } from './targets.ts'
import { walk } from './walk.ts'

/**
 * Put the book in order: parts, apparatus, the lists made from the rest, the index but for its pages.
 *
 * `makers` are the programs and fonts that the colophon names. Complaints about authorities and the index are made
 * here, not when pages are known, so that `engross check` makes them too.
 */
export function assemble(annotated: Annotated, collation: Collation, makers: string[], complain: Complain): Edition {
  const { config, authorities, sources, witnesses } = collation.manuscripts
  const { parts: made, marks: noteMarks } = placeEndNotes(
    makeParts({ annotated, collation, makers, complain }),
    config.notes.series
  )
  const marks = collectMarks(made, complain)
  const parts = withLists(made, authorities, marks)
  // An edition without index, as a sheet of answers, says nothing of what its index would lack.
  if (config.parts.includes('index')) checkIndex(config, authorities, marks, complain)
  checkSigla(collation, complain)
  const indexes = config.parts.includes('index') ? makeIndexes(config.indexes, authorities, marks) : []
  const targets = collectTargets(parts, indexes)
  const references = collectReferences(parts)
  for (const { place, target } of references) if (!targets.has(target)) complain(referenceIsPrinted(place, target))
  const spots = spotsOf(parts)
  return { config, parts, indexes, authorities, sources, witnesses, targets, spots, references, marks: noteMarks }
}

function collectReferences(parts: Part[]): Reference[] {
  const references: Reference[] = []
  for (const part of parts)
    walk(contentOf(part), (node) => {
      if (node.type === 'reference') references.push(node)
    })
  return references
}
