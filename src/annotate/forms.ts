import type { Authority } from '../model/authority.ts'

/** Words that mention one or more authorities. */
export interface Form {
  words: string
  /** Ids of the authorities whose variant it is; more than one needs a decision. */
  claimants: string[]
  /** Ids of the authorities that share it, whoever claims it. */
  sharers: string[]
}

/** All forms of the edition. */
export interface Forms {
  /** Forms by their first UTF-16 unit, longest first: a scan tries few and takes the longest. */
  byStart: Map<string, Form[]>
  /** Whether an editor's record rejects the form at a place as a mention of the authority. Notes that it was asked. */
  rejects: (authority: string, at: string, words: string) => boolean
  /** Rejects that no place has met, with the record they stand in. */
  idleRejects: () => { authority: Authority; at: string; variant: string }[]
}

/** Gather the forms of all records that are indexed wherever they are mentioned. */
export function formsOf(authorities: Authority[]): Forms {
  const searched = authorities.filter(({ policy }) => policy === 'every')
  const forms = new Map<string, Form>()
  for (const { id, variants, shared } of searched) {
    for (const words of variants.zh) add(formOf(forms, words).claimants, id)
    for (const words of shared.zh) add(formOf(forms, words).sharers, id)
  }
  return { byStart: byStart([...forms.values()]), ...rejectsOf(searched) }
}

function formOf(forms: Map<string, Form>, words: string): Form {
  const known = forms.get(words)
  if (known !== undefined) return known
  const form: Form = { words, claimants: [], sharers: [] }
  forms.set(words, form)
  return form
}

function add(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id)
}

function byStart(forms: Form[]): Map<string, Form[]> {
  const starts = new Map<string, Form[]>()
  for (const form of forms) {
    const start = form.words[0]
    if (start === undefined) continue
    const others = starts.get(start) ?? []
    starts.set(start, [...others, form])
  }
  for (const list of starts.values())
    list.sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))
  return starts
}

function rejectsOf(authorities: Authority[]): Pick<Forms, 'rejects' | 'idleRejects'> {
  const all = authorities.flatMap((authority) =>
    authority.rejects.map(({ at, variant }) => ({ authority, at, variant, met: false }))
  )
  return {
    rejects(id, at, words) {
      const reject = all.find((one) => one.authority.id === id && one.at === at && one.variant === words)
      if (reject !== undefined) reject.met = true
      return reject !== undefined
    },
    idleRejects: () => all.filter(({ met }) => !met).map(({ authority, at, variant }) => ({ authority, at, variant }))
  }
}
