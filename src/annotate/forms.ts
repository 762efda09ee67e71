import type { Authority, Decision, HeadingLanguage } from '../model/authority.ts'
import type { FormTree } from './form-tree.ts'
import { addForm, openTree } from './form-tree.ts'

/** All forms of the edition, and what the records decide of single places. */
export interface Forms {
  /** Forms by language; a text in another language is not searched. */
  trees: Record<HeadingLanguage, FormTree>
  /**
   * Give the reject that says a form is no mention of the authority there. Notes that it was met.
   * `nth` says which occurrence of the form it is, from 1.
   */
  rejectOf: (authority: string, at: string, words: string, nth: () => number) => Decision | undefined
  /** What records accept at a place, whatever the search finds there. */
  acceptsAt: (at: string) => Accept[]
  /** Note that a decision met its form. */
  meet: (decision: Decision) => void
  /** Decisions that no place has met, with the record they stand in. */
  idle: () => { authority: Authority; kind: 'accept' | 'reject'; decision: Decision }[]
}

/** A form that a record accepts at a place. */
export interface Accept {
  authority: string
  decision: Authority['accepts'][number]
}

/** Gather the forms of all records that are found by themselves, and the decisions of all. */
export function formsOf(authorities: Authority[]): Forms {
  const trees = { zh: openTree('zh'), en: openTree('en'), ru: openTree('ru') }
  for (const { id, variants, shared } of authorities.filter(({ index }) => index !== 'marked'))
    for (const language of ['zh', 'en', 'ru'] as const) {
      for (const words of variants[language]) add(addForm(trees[language], words).claimants, id)
      for (const words of shared[language]) add(addForm(trees[language], words).sharers, id)
    }
  return { trees, ...decisionsOf(authorities) }
}

function add(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id)
}

function decisionsOf(authorities: Authority[]): Omit<Forms, 'trees'> {
  const met = new Set<Decision>()
  const rejects = gathered(authorities, ({ id, rejects }) =>
    rejects.map((reject) => [`${id}\n${reject.at}\n${reject.variant}`, reject])
  )
  const accepts = gathered(authorities, ({ id, accepts }) =>
    accepts.map((decision) => [decision.at, { authority: id, decision }])
  )
  return {
    rejectOf(id, at, words, nth) {
      const key = `${id}\n${at}\n${words}`
      const found = rejects.get(key)?.find((reject) => reject.nth === undefined || reject.nth === nth())
      if (found !== undefined) met.add(found)
      return found
    },
    acceptsAt: (at) => accepts.get(at) ?? [],
    meet: (decision) => met.add(decision),
    idle: () =>
      authorities.flatMap((authority) => {
        const unmet = (kind: 'accept' | 'reject', decisions: Decision[]) =>
          decisions.filter((one) => !met.has(one)).map((decision) => ({ authority, kind, decision }))
        return [...unmet('accept', authority.accepts), ...unmet('reject', authority.rejects)]
      })
  }
}

function gathered<Item>(
  authorities: Authority[],
  itemsOf: (authority: Authority) => [key: string, item: Item][]
): Map<string, Item[]> {
  const lists = new Map<string, Item[]>()
  for (const [key, item] of authorities.flatMap(itemsOf)) lists.set(key, [...(lists.get(key) ?? []), item])
  return lists
}
