import type { Fault } from './result.ts'

/*
 * Rules that Paged.js puts into the document by script while it sets pages; they are in none of the sheets it rewrote.
 */

/** Names that it makes up, at random: `following-85650646-b8e7-…` for the elements after a `+`. */
const madeUp = /(following|nth-of-type)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

export interface InsertedRules {
  css: string
  /** Give the made-up names in a text those of the rules: `following-1`. */
  renamed: (text: string) => string
}

/** Read the rules that pages need once they are set: selectors with `+` and `:nth-of-type`, made safe from cuts. */
export function insertedRules(sheet: CSSStyleSheet, faults: Fault[]): InsertedRules {
  const rules = [...sheet.cssRules].map(({ cssText }) => cssText)
  const names = new Map<string, string>()
  for (const [name, kind] of rules.join('\n').matchAll(madeUp)) {
    if (!names.has(name)) names.set(name, `${kind}-${names.size + 1}`)
  }
  const renamed = (text: string) => text.replace(madeUp, (name) => names.get(name) ?? name)
  // Those of other counters hang on names that finished pages do not have.
  const counting = rules.find((rule) => /^\[data-ref=.*counter-increment/.test(rule))
  if (counting !== undefined)
    faults.push({ rule: 'counter-is-known', at: '', detail: counting.replace(/^.*\{|\}$/g, '') })
  return {
    css: rules
      .filter((rule) => rule.match(madeUp) !== null)
      .map(renamed)
      .join('\n'),
    renamed
  }
}
