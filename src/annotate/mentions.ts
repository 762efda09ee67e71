import type { Form, Forms } from './forms.ts'
import type { Run, Span } from './run.ts'

/** A form in the words, and the authorities it posts. */
interface Mention extends Span {
  authorities: string[]
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
 * A form inside a longer one is not found again: 中国 in 两个中国 is not China. Words an editor marked are decided:
 * a form that is exactly these words posts nothing more, and no authority is posted twice for the same words.
 */
export function findMentions(run: Run, at: string, forms: Forms): Found {
  const found: Found = { mentions: [], undecided: [], crossed: [] }
  let position = 0
  while (position < run.words.length) {
    const match = longestAt(run, position, at, forms)
    if (match === undefined) {
      position++
      continue
    }
    const end = position + match.form.words.length
    settleMatch(found, run, match, position)
    found.crossed.push(...crossing(run, { start: position, end }, at, forms, match))
    position = end
  }
  return found
}

interface Match {
  form: Form
  claimants: string[]
  sharers: string[]
}

/** Try the forms that begin here, longest first, and take the first that is left to anybody. */
function longestAt(run: Run, start: number, at: string, forms: Forms): Match | undefined {
  for (const form of forms.byStart.get(run.words[start] ?? '') ?? []) {
    if (!run.words.startsWith(form.words, start)) continue
    const span = { start, end: start + form.words.length }
    const open = (id: string) => !silenced(run, span, id) && !forms.rejects(id, at, form.words)
    const match = { form, claimants: form.claimants.filter(open), sharers: form.sharers.filter(open) }
    if (match.claimants.length + match.sharers.length > 0) return match
  }
  return undefined
}

function settleMatch(found: Found, run: Run, { form, claimants, sharers }: Match, start: number): void {
  const span = { start, end: start + form.words.length }
  if (run.marked.some((mark) => mark.start === span.start && mark.end === span.end)) return
  const unposted = (id: string) => !run.marked.some((mark) => mark.authority === id && overlap(mark, span))
  const posted = claimants.filter(unposted)
  if (posted.length > 1) found.undecided.push({ form, start, authorities: posted.sort() })
  const authorities = [...new Set([...(posted.length > 1 ? [] : posted), ...sharers.filter(unposted)])].sort()
  if (authorities.length > 0) found.mentions.push({ ...span, authorities })
}

/** Find forms cut off by a mention: the editor may have wanted them, and only a mark in the text can say so. */
function crossing(run: Run, span: Span, at: string, forms: Forms, match: Match): Found['crossed'] {
  const taken = new Set([...match.claimants, ...match.sharers])
  const crossed: Found['crossed'] = []
  for (let start = span.start + 1; start < span.end; start++) {
    const cut = longestAt(run, start, at, forms)
    if (cut === undefined || start + cut.form.words.length <= span.end) continue
    if ([...cut.claimants, ...cut.sharers].some((id) => !taken.has(id)))
      crossed.push({ form: cut.form, start, by: match.form.words })
  }
  return crossed
}

function silenced(run: Run, span: Span, authority: string): boolean {
  return run.silenced.some(
    (silence) => overlap(silence, span) && (silence.authority === undefined || silence.authority === authority)
  )
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
