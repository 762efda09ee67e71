import type { Complain } from '../model/complaint.ts'
import type { Part } from '../model/edition.ts'
import type { Abbreviation, Operation, Witness } from '../model/manuscript.ts'
import { abbreviationIsUsed } from '../model/rules.ts'
import { contentOf } from './targets.ts'
import { walk } from './walk.ts'

/**
 * Keep the abbreviations that the book uses, in its texts, notes, references or apparatus, and complain of the others.
 *
 * One record may explain several short forms: 东段、西段. A siglum is used where a witness has it.
 */
export function usedAbbreviations(
  abbreviations: Abbreviation[],
  parts: Part[],
  witnesses: Witness[],
  declared: Operation[],
  complain: Complain
): Abbreviation[] {
  const sigla = new Set([...witnesses.map(({ siglum }) => siglum), ...declared.flatMap((one) => one.witnesses)])
  const words = parts.flatMap(wordsIn).join('\n')
  return abbreviations.filter(({ short, place }) => {
    const isUsed = short.split(/[、,，;；]\s*/u).some((form) => sigla.has(form) || words.includes(form))
    if (!isUsed) complain(abbreviationIsUsed(place, short))
    return isUsed
  })
}

function wordsIn(part: Part): string[] {
  const words: string[] = part.type === 'statement' ? [part.statement.dateline] : []
  if (part.type === 'statement')
    for (const { where, lemma, account } of part.apparatus) words.push(where, lemma, account)
  if (part.type === 'list')
    for (const { details } of part.entries) for (const run of details.flat()) words.push(run.words)
  let line = ''
  walk(contentOf(part), (node) => {
    // Marks and emendations do not part words; blocks and notes do.
    if (node.type === 'text') line += node.value
    else if (node.type === 'reference') line += node.label
    else if (node.type === 'paragraph' || node.type === 'note') line += '\n'
  })
  return [...words, line]
}
