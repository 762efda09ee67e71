import type { Authority } from '../model/authority.ts'
import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Annotated, Edition, Part } from '../model/edition.ts'
import { headingLanguage } from '../model/language.ts'
import { authorityIsKnown, referenceIsPrinted } from '../model/rules.ts'
import type { Reference } from '../model/text.ts'
import { checkIndex } from './check-index.ts'
import { checkSigla } from './check-sigla.ts'
import { placeEndNotes } from './end-notes.ts'
import { entriesIn, makeIndexes } from './indexes.ts'
import { listedMarks } from './listed-marks.ts'
import { withLists } from './lists.ts'
import { makeParts } from './parts.ts'
import { spotsOf } from './spots.ts'
import { withReadings } from './study/readings.ts'
import { collectTargets, contentOf } from './targets.ts'
import { usedAbbreviations } from './used-abbreviations.ts'
import { walk } from './walk.ts'

/**
 * Put the book in order: parts, apparatus, the lists made from the rest, the index but for its pages.
 *
 * `makers` are the programs and fonts that the colophon names. Complaints about authorities and the index are made
 * here, not when pages are known, so that `engross check` makes them too.
 */
export function assemble(annotated: Annotated, collation: Collation, makers: string[], complain: Complain): Edition {
  const { config, authorities, sources, witnesses } = collation.manuscripts
  const bare = makeParts({ annotated, collation, makers, complain })
  const read = withReadings(bare, annotated.study.glossary, config.pinyin)
  const { parts: made, marks: noteMarks } = placeEndNotes(read, config.notes.series)
  const marks = listedMarks(made, config, complain)
  // An edition without index, as a sheet of answers, says nothing of what its index would lack.
  if (config.parts.includes('index')) checkIndex(config, authorities, marks, complain)
  checkSigla(collation, complain)
  checkParties(annotated, authorities, complain)
  const indexes = config.parts.includes('index') ? makeIndexes(config.indexes, authorities, marks) : []
  const listed = withLists(made, authorities, config, { marks: marks(), entries: new Set(entriesIn(indexes)) })
  const parts = withShortForms(listed, collation, complain)
  const targets = collectTargets(parts, indexes)
  const references = collectReferences(parts)
  for (const { place, target } of references) if (!targets.has(target)) complain(referenceIsPrinted(place, target))
  const spots = spotsOf(parts)
  const { searched } = annotated
  const found = { targets, spots, searched, references, marks: noteMarks }
  return { config, parts, indexes, authorities, sources, witnesses, ...found }
}

/**
 * Only the short forms that the book uses are explained; by now all other words are there. They are the originals'
 * own: that a translation does without one is no fault.
 */
function withShortForms(parts: Part[], { manuscripts, declared }: Collation, complain: Complain): Part[] {
  const { abbreviations, witnesses, secondWitnesses, config } = manuscripts
  const complainOfIdle = headingLanguage(config.language) === 'zh' ? complain : () => {}
  return parts.map((part) => {
    if (part.type !== 'abbreviations') return part
    const sources = [...witnesses, ...secondWitnesses]
    return {
      ...part,
      abbreviations: usedAbbreviations(abbreviations, parts, sources, [...declared.values()].flat(), complainOfIdle)
    }
  })
}

/** Parties of a statement are records. */
function checkParties({ statements }: Annotated, authorities: Authority[], complain: Complain): void {
  const known = authorities.map(({ id }) => id)
  for (const { parties, place } of statements)
    for (const id of parties) if (!known.includes(id)) complain(authorityIsKnown(place, id, known))
}

function collectReferences(parts: Part[]): Reference[] {
  const references: Reference[] = []
  for (const part of parts)
    walk(contentOf(part), (node) => {
      if (node.type === 'reference') references.push(node)
    })
  return references
}
