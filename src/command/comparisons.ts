import type { Comparison, Variant } from '../model/variant.ts'
import type { Console } from './console.ts'

/** List what second witnesses have: their extent, each variant with what was decided, and what waits as YAML. */
export function sayComparisons(comparisons: Comparison[], console: Console): void {
  for (const comparison of comparisons) {
    const { siglum, statement, extent, variants, explained } = comparison
    const reach = extent === undefined ? 'nothing' : `${extent.from} to ${extent.to}`
    const silent = explained.map(({ class: name, count }) => `${count} ${name}`).join(', ')
    console.say(
      `\n${siglum} of ${statement}: ${reach}; ${variants.length} variants${silent === '' ? '' : `; explained: ${silent}`}`
    )
    for (const variant of variants) console.say(lineOf(variant))
    const waiting = variants.filter(({ decision }) => decision === undefined)
    if (waiting.length > 0)
      console.say(`\nto be decided, in the file of variants of ${siglum}:\n${waiting.map(asYaml).join('\n')}`)
  }
}

function lineOf({ id, at, kind, lemma, reading, place, received, decision }: Variant): string {
  const spot = (one: typeof place) => `${one.file}:${one.line}:${one.column}`
  const change = `${lemma === '' ? '—' : lemma} → ${reading === '' ? '—' : reading}`
  const decided = decision === undefined ? 'undecided' : `${decision.decision}: ${decision.reason}`
  return [id, at, kind, change, spot(place), spot(received), decided].join('\t')
}

/** A decision to be completed; JSON strings are YAML strings. */
function asYaml({ at, lemma, reading }: Variant): string {
  const [quotedAt, quotedLemma, quotedReading] = [at, lemma, reading].map((words) => JSON.stringify(words))
  return `- { at: ${quotedAt}, lemma: ${quotedLemma}, reading: ${quotedReading}, decision: , reason: "" }`
}
