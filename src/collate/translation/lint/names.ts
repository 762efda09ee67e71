import type { Authority } from '../../../model/authority.ts'

/** Forms that mention an authority, by language; headings count where no variants are named. */
export interface NameForms {
  id: string
  forms: Map<string, string[]>
}

/** Kinds whose names must have a counterpart; subjects are paraphrased. Countries are so often a mere 双方 that they may. */
const kinds = new Set<Authority['kind']>(['person', 'place', 'organisation', 'document'])

/** Gather the forms of all records that can be found in both languages. */
export function nameForms(authorities: Authority[], languages: string[]): NameForms[] {
  return authorities
    .filter(({ kind, id }) => kinds.has(kind) && !['china', 'russia'].includes(id))
    .map((authority) => ({
      id: authority.id,
      forms: new Map(languages.map((language) => [language, formsOf(authority, language)]))
    }))
    .filter(({ forms }) => languages.every((language) => (forms.get(language)?.length ?? 0) > 0))
}

/** Forms that the records name; where they name none, persons are looked for by their headings. */
function formsOf({ kind, heading, variants, unverified }: Authority, language: string): string[] {
  const written: unknown = Reflect.get(variants, language)
  if (Array.isArray(written) && written.length > 0) return written as string[]
  const head: unknown = Reflect.get(heading, language)
  const isKnown = kind === 'person' && !unverified.some((one) => one === language)
  return isKnown && typeof head === 'string' ? turnedHeadings(head).filter((form) => form !== '') : []
}

/** A heading as it may stand in a sentence: without its qualifier, and `Yeltsin, Boris` as `Boris Yeltsin` and `Yeltsin`. */
function turnedHeadings(heading: string): string[] {
  const bare = heading.replace(/\s*[（(][^）)]*[）)]/gu, '').trim()
  const [last = '', first] = bare.split(/,\s*|，/u)
  return first === undefined ? [bare] : [bare, last, `${first} ${last}`]
}

/** List the ids of what a text mentions, by the longest forms: what stands in a longer form is not mentioned. */
export function mentionedIn(text: string, language: string, names: NameForms[]): Set<string> {
  const spans = names
    .flatMap(({ id, forms }) =>
      (forms.get(language) ?? []).flatMap((form) =>
        [...text.matchAll(patternOf(form, language))].map(({ index, 0: found }) => ({
          id,
          from: index,
          to: index + found.length
        }))
      )
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  const taken: { id: string; from: number; to: number }[] = []
  for (const span of spans) {
    const around = taken.find(({ from, to }) => from < span.to && span.from < to)
    const same = around?.from === span.from && around.to === span.to
    if (around === undefined || same) taken.push(span)
  }
  return new Set(taken.map(({ id }) => id))
}

/** Whole words in alphabets; in Russian with whatever endings they have. */
function patternOf(form: string, language: string): RegExp {
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  if (language === 'zh') return new RegExp(escaped(form), 'gu')
  const words = form.split(' ').map((word) => {
    return language === 'ru' && word.length > 3 ? `${escaped(word.slice(0, -2))}\\p{L}{0,4}` : escaped(word)
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu')
}
