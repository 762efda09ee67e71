import type { Authority, Decision } from '../../model/authority.ts'
import { idIn, nameIn } from '../../model/language.ts'
import type { Manuscripts, Operation, TranslatedBook } from '../../model/manuscript.ts'

/**
 * Put the texts of another language in the place of the originals: what comes out is a book in that language, as far as
 * it is translated; the rest stays as it is. `language` is its primary tag.
 */
export function localise(manuscripts: Manuscripts, language: string): Manuscripts {
  const book = manuscripts.translations.find((one) => one.language === language)
  const sources = withPrintedCodes(manuscripts)
  if (book === undefined)
    return { ...manuscripts, sources, authorities: ownDecisions(manuscripts.authorities, undefined) }
  const { config, witnesses, secondWitnesses, prose } = manuscripts
  const statements = config.statements.map((id) => idIn(id, language))
  const tag = book.statements[0]?.language ?? language
  return {
    ...manuscripts,
    config: { ...config, language: tag, statements },
    manuscripts: book.statements,
    witnesses: witnesses.map((witness) => withReasons(witness, book)),
    secondWitnesses: secondWitnesses.map((witness) => withReasons(witness, book)),
    authorities: ownDecisions(manuscripts.authorities, language).map((authority) => withGloss(authority, book)),
    sources: sources.map((source) => {
      const own = book.sources.find(({ code }) => code === source.code)
      return { ...source, citation: own?.citation ?? source.citation }
    }),
    abbreviations: manuscripts.abbreviations.map((abbreviation) => ({
      ...abbreviation,
      ...book.abbreviations.find(({ short }) => short === abbreviation.short)
    })),
    prose: prose.map((part) => book.prose.find(({ name }) => name === part.name) ?? leadingTo(part, language)),
    chronology: localChronology(manuscripts, book),
    study: { glossary: [], questions: [], comparison: [] }
  }
}

/** A book of any language may have notes of the others, which print the codes in theirs. */
function withPrintedCodes({ sources, translations }: Manuscripts): Manuscripts['sources'] {
  return sources.map((source) => {
    const printed = translations.flatMap((book): [string, string][] => {
      const shown = book.sources.find(({ code }) => code === source.code)?.shown
      return shown === undefined ? [] : [[book.language, shown]]
    })
    return printed.length === 0 ? source : { ...source, shown: Object.fromEntries(printed) }
  })
}

function withReasons<W extends { siglum: string; description: string; operations: Operation[] }>(
  witness: W,
  { witnesses, reasons }: TranslatedBook
): W {
  const own = witnesses.find(({ siglum }) => siglum === witness.siglum)
  const operations = witness.operations.map((operation) => {
    const reason = reasons.find(({ id }) => id === operation.id)?.reason
    return reason === undefined ? operation : { ...operation, reason }
  })
  return { ...witness, description: own?.description ?? witness.description, operations }
}

function withGloss(authority: Authority, { glosses }: TranslatedBook): Authority {
  const own = glosses.find(({ id }) => id === authority.id)
  if (own === undefined) return authority
  return {
    ...authority,
    gloss: own.gloss ?? authority.gloss,
    note: own.note ?? authority.note,
    offices: own.offices ?? authority.offices
  }
}

/** Events of one day are translated in the order of the originals. */
function localChronology({ chronology }: Manuscripts, book: TranslatedBook): Manuscripts['chronology'] {
  const left = [...book.chronology]
  return chronology.map((event) => {
    const at = left.findIndex(({ date }) => date === event.date)
    const [own] = at < 0 ? [] : left.splice(at, 1)
    return own === undefined
      ? leadingTo(event, book.language)
      : { ...event, label: own.label, event: own.event, place: own.place }
  })
}

/** Text that is not translated leads to what stands in the language of the book: references are named anew. */
function leadingTo<Node>(node: Node, language: string): Node {
  if (Array.isArray(node)) return node.map((child) => leadingTo(child, language)) as Node
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, leadingTo(value, language)])
  const copy = Object.fromEntries(entries) as { type?: string; to?: string }
  if (copy.type === 'draftReference') copy.to = nameIn(copy.to ?? '', language)
  return copy as Node
}

/** What records decide of single places holds in the language whose form it names. */
function ownDecisions(authorities: Authority[], language: string | undefined): Authority[] {
  const script = { zh: /\p{Script=Han}/u, en: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u }
  const isOwn = ({ variant }: Decision) => script[(language ?? 'zh') as keyof typeof script]?.test(variant) ?? false
  const here = <D extends Decision>(decisions: D[]): D[] =>
    decisions.filter(isOwn).map((decision) => ({ ...decision, at: nameIn(decision.at, language) }))
  return authorities.map((authority) => ({
    ...authority,
    accepts: here(authority.accepts),
    rejects: here(authority.rejects)
  }))
}
