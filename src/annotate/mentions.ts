import type { Form, FormMatch, FormTree } from './form-tree.ts'
import { formsAt } from './form-tree.ts'
import type { Forms } from './forms.ts'
import type { Run, Span } from './run.ts'

/** A form in the words, and the authorities it posts. */
export interface Mention extends Span {
  authorities: string[]
  /** Found because a record accepts it there. */
  accepted: boolean
  /** A principal place: only an accept says so. */
  principal: boolean
}

/** What a search found, and what an editor should look at. */
export interface Found {
  mentions: Mention[]
  /** Forms claimed by two authorities that no editor has decided between. */
  undecided: { form: Form; start: number; authorities: string[] }[]
  /** Forms that begin inside a mention and end after it, of an authority that is not posted there. */
  crossed: { form: Form; start: number; by: string }[]
}

/**
 * Find the mentions in a run, left to right, at each place the longest form.
 *
 * A form inside a longer one is not found again: 中国 in 两个中国 is not China. Words an editor marked or a record
 * accepts are decided: a form that is exactly these words posts nothing more, and no authority is posted twice for
 * the same words.
 */
export function findMentions(run: Run, at: string, tree: FormTree | undefined, forms: Forms): Found {
  const accepted = acceptedIn(run, at, forms)
  const found: Found = { mentions: accepted, undecided: [], crossed: [] }
  if (tree === undefined) return found
  const decided = [
    ...run.marked,
    ...accepted.flatMap(({ start, end, authorities }) => authorities.map((authority) => ({ start, end, authority })))
  ]
  const search: Search = { run: { ...run, marked: decided }, at, tree, forms }
  for (let position = 0; position < run.words.length; ) {
    const match = longestAt(search, position)
    if (match !== undefined) {
      settleMatch(found, search.run, match, position)
      found.crossed.push(...crossing(search, position, match))
    }
    position = match?.end ?? position + 1
  }
  found.mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return found
}

interface Search {
  run: Run
  at: string
  tree: FormTree
  forms: Forms
}

interface Match extends FormMatch {
  claimants: string[]
  sharers: string[]
}

/** Give the words that records accept at this place, each at every occurrence or at one. */
function acceptedIn({ words }: Run, at: string, forms: Forms): Mention[] {
  return forms.acceptsAt(at).flatMap(({ authority, decision }) => {
    const { variant, nth, principal } = decision
    const all = occurrencesOf(variant, words)
    const meant = nth === undefined ? all : all.slice(nth - 1, nth)
    if (meant.length > 0) forms.meet(decision)
    return meant.map((start) => ({
      start,
      end: start + variant.length,
      authorities: [authority],
      accepted: true,
      principal
    }))
  })
}

/** List where a form begins in the words. */
export function occurrencesOf(form: string, words: string): number[] {
  const starts: number[] = []
  for (let start = words.indexOf(form); start >= 0; start = words.indexOf(form, start + form.length)) starts.push(start)
  return starts
}

/** Try the forms that begin here, longest first, and take the first that is left to anybody. */
function longestAt({ run, at, tree, forms }: Search, start: number): Match | undefined {
  for (const { form, end } of formsAt(tree, run.words, start)) {
    const nth = () => occurrencesOf(form.words, run.words).indexOf(start) + 1
    const open = (id: string) =>
      !silenced(run, { start, end }, id) && forms.rejectOf(id, at, form.words, nth) === undefined
    const match = { form, end, claimants: form.claimants.filter(open), sharers: form.sharers.filter(open) }
    if (match.claimants.length + match.sharers.length > 0) return match
  }
  return undefined
}

function settleMatch(found: Found, run: Run, { form, end, claimants, sharers }: Match, start: number): void {
  const span = { start, end }
  if (run.marked.some((mark) => mark.start === span.start && mark.end === span.end)) return
  const unposted = (id: string) => !run.marked.some((mark) => mark.authority === id && overlap(mark, span))
  const posted = claimants.filter(unposted)
  if (posted.length > 1) found.undecided.push({ form, start, authorities: posted.sort() })
  const authorities = [...new Set([...(posted.length > 1 ? [] : posted), ...sharers.filter(unposted)])].sort()
  if (authorities.length > 0) found.mentions.push({ ...span, authorities, accepted: false, principal: false })
}

/** Find forms cut off by a mention: the editor may have wanted them, and only a mark in the text can say so. */
function crossing(search: Search, from: number, match: Match): Found['crossed'] {
  const taken = new Set([...match.claimants, ...match.sharers])
  const crossed: Found['crossed'] = []
  for (let start = from + 1; start < match.end; start++) {
    const cut = longestAt(search, start)
    if (cut === undefined || cut.end <= match.end) continue
    if ([...cut.claimants, ...cut.sharers].some((id) => !taken.has(id)))
      crossed.push({ form: cut.form, start, by: match.form.words })
  }
  return crossed
}

export function silenced(run: Run, span: Span, authority: string): boolean {
  return run.silenced.some(
    (silence) => overlap(silence, span) && (silence.authority === undefined || silence.authority === authority)
  )
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
