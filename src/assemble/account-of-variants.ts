import { paragraphEnd, type Variant } from '../model/variant.ts'

/**
 * Tell what other witnesses have for a lemma: `G本作“约4300公里”，义两通；H本二字互乙。`
 *
 * Witnesses that agree are named together, each reading with the grounds that editors gave. `lead` is the word
 * before the spot, for a paragraph that is broken there.
 */
export function accountOfVariants(variants: Variant[], lead: string): string {
  const told = new Map<string, { first: Variant; sigla: string[]; grounds: Set<string> }>()
  for (const variant of variants) {
    const key = `${variant.kind} ${variant.reading}`
    const same = told.get(key) ?? { first: variant, sigla: [], grounds: new Set() }
    same.sigla.push(`${variant.siglum}本`)
    same.grounds.add((variant.decision?.reason ?? '').replace(/[。．]$/u, ''))
    told.set(key, same)
  }
  const accounts = [...told.values()].map(({ first, sigla, grounds }) =>
    [readingOf(first, sigla.join('、'), lead), ...grounds].filter((words) => words !== '').join('，')
  )
  return `${accounts.join('；')}。`
}

function readingOf({ kind, reading }: Variant, sigla: string, lead: string): string {
  switch (kind) {
    case 'substitution':
      return `${sigla}作“${printedWords(reading)}”`
    case 'transposition':
      return `${sigla}二字互乙`
    case 'parting':
      return lead.trim() === '' ? `${sigla}于此处另起一段` : `${sigla}于“${lead.trim()}”后另起一段`
    case 'joining':
      return `${sigla}与下段连排`
    case 'omission':
      return `${sigla}无此段`
    case 'addition':
      return `${sigla}此下有“${printedWords(reading)}”一段`
  }
}

/** Words as they are printed: the end of a paragraph inside them as a stroke. */
export function printedWords(words: string): string {
  return words.replaceAll(paragraphEnd, '／')
}
