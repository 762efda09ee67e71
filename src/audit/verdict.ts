import type { Authority } from '../model/authority.ts'
import type { SearchedRun } from '../model/mentions.ts'

/** What became of a form at a place, and why in a few words. */
export interface Judgement {
  verdict: 'indexed' | 'marked' | 'accepted' | 'rejected' | 'unmarked' | 'inside' | 'passed-over' | 'undecided'
  reason: string
}

/** A form of a record at a place where the record has no mark. */
interface Occurrence {
  start: number
  end: number
  form: string
}

/** Say why a form is not indexed where it stands. */
export function verdictOn(
  { start, end, form }: Occurrence,
  run: SearchedRun,
  authority: Authority,
  all: Authority[]
): Judgement {
  const overlaps = (span: { start: number; end: number }) => span.start < end && start < span.end
  const silence = run.silenced.find((span) => overlaps(span) && (span.authority ?? authority.id) === authority.id)
  if (silence !== undefined) return { verdict: 'unmarked', reason: 'the editor unmarked it in the text' }
  const reject = authority.rejects.find(({ at, variant }) => at === run.at && variant === form)
  if (reject !== undefined) return { verdict: 'rejected', reason: reject.reason }
  const over = [...run.posted, ...run.marked].find(overlaps)
  if (over !== undefined) {
    const words = run.words.slice(over.start, over.end)
    const heading = all.find(({ id }) => id === over.authority)?.heading.zh ?? over.authority
    const inside = over.start <= start && end <= over.end
    return { verdict: 'inside', reason: `${inside ? 'inside' : 'cut off by'} “${words}”, a mention of ${heading}` }
  }
  if (authority.index === 'marked')
    return { verdict: 'passed-over', reason: 'the record is indexed only where an editor marked it' }
  if (authority.index === 'sparing')
    return { verdict: 'passed-over', reason: 'only the first of a statement is indexed (sparing)' }
  if (authority.see !== undefined) return { verdict: 'passed-over', reason: 'the heading only points elsewhere (见)' }
  const isForm = Object.values(authority.variants).flat().concat(Object.values(authority.shared).flat()).includes(form)
  if (!isForm) return { verdict: 'passed-over', reason: 'the heading itself is not among its variants' }
  return { verdict: 'undecided', reason: 'another record has the form too, and nobody has decided' }
}
