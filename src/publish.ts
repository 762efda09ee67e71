import { annotate } from './annotate/annotate.ts'
import { withoutMarks } from './annotate/besides.ts'
import { assemble } from './assemble/assemble.ts'
import { seal } from './assemble/colophon.ts'
import { assembleReceived } from './assemble/received-edition.ts'
import { collate } from './collate/collate.ts'
import { received } from './collate/received.ts'
import { localise } from './collate/translation/localise.ts'
import { pairLanguages } from './collate/translation/translation.ts'
import { filesOf, type Means, make } from './make.ts'
import type { Collation } from './model/collation.ts'
import { type Complain, type Complaint, Refusal } from './model/complaint.ts'
import type { Edition, Statement } from './model/edition.ts'
import type { EditionConfig } from './model/edition-config.ts'
import type { KeptTrees } from './model/kept-trees.ts'
import { primary } from './model/language.ts'
import type { Manuscripts } from './model/manuscript.ts'
import type { Engine, PageCost } from './model/pages.ts'
import type { Proof } from './model/proof.ts'
import { editionIsKnown, strictly } from './model/rules.ts'
import { sheetFiles } from './pdf-files.ts'
import { placed } from './placed.ts'
import { editionHash } from './prove/hash.ts'
import { proveFiles } from './prove/prove-files.ts'
import { read } from './read/read.ts'

/** What lies on the desk when a book is made. */
export interface Desk extends Means {
  /** Trees of texts that were read before. */
  trees: KeptTrees
  /** Start what sets the pages: only when the text is in order. */
  openEngine: (complain: Complain) => Promise<Engine>
  /** Build only the edition of this name. */
  wanted: string | undefined
  /** The edited statements, or for checking on paper the statements as received. */
  text: TextView
  /** Whether warnings about the text are errors, as for an edition that goes to print. */
  strict: boolean
  /** Date of the edition in place of the one in `edition.yaml`, ISO: SOURCE_DATE_EPOCH. */
  date: string | undefined
  /** Whole font for the leaflets of a booklet: instructions, plan, calibration sheet. */
  leafletFont: () => Uint8Array
  /** What made the book, for colophon and report: `engross 0.1.0`. */
  makers: string[]
}

export type TextView = 'edited' | 'received'

/** A finished edition, not yet on the disk. */
export interface Publication {
  manuscripts: Manuscripts
  edition: Edition
  files: Map<string, Uint8Array>
  proof: Proof
  passes: number
  /** Pages that are less than perfect, and why. */
  costs: PageCost[]
}

/**
 * Go the whole road: manuscripts in, proved editions out, one after the other. Reads like the picture in
 * ARCHITECTURE.md.
 *
 * Gives nothing for an edition where anything was an error; what it was has gone to `complain`.
 */
export async function* publish(desk: Desk, complain: Complain): AsyncGenerator<Publication> {
  const prepared = prepare(desk, complain)
  if (prepared === undefined) return
  let inHand = prepared.editions[0]
  desk.progress('settle')
  const engine = await desk.openEngine((complaint) => complain(inHand ? placed(complaint, inHand) : complaint))
  const last = prepared.editions.at(-1)
  try {
    for (const edition of prepared.editions) {
      inHand = edition
      const setter = edition === last ? closingAfterPrint(engine) : engine
      const publication = await orRefused(publishOne(edition, prepared.manuscripts, desk, setter, complain), complain)
      if (publication !== undefined) yield publication
    }
  } finally {
    await engine.close()
  }
}

/** Let the browser go with the last pages: no stage needs more memory than the proof, and it needs no browser. */
function closingAfterPrint(engine: Engine): Engine {
  return {
    ...engine,
    async print(pages) {
      const print = await engine.print(pages)
      await engine.close()
      return print
    }
  }
}

/** An edition that is refused does not keep the others back. */
async function orRefused<Value>(made: Promise<Value>, complain: Complain): Promise<Value | undefined> {
  return made.catch((error) => {
    if (!(error instanceof Refusal)) throw error
    complain(error.complaint)
    return undefined
  })
}

async function publishOne(
  edition: Edition,
  manuscripts: Manuscripts,
  desk: Desk,
  engine: Engine,
  complain: Complain
): Promise<Publication | undefined> {
  const faults = counting(complain)
  const made = await make(edition, manuscripts, desk, engine, faults.complain)
  const { located, pages, print, delivered, pdfs, passes } = made
  desk.progress('prove')
  const proof = await proveFiles(edition, located, delivered, pdfs, faults.complain)
  if (faults.errors() > 0) return undefined
  if (edition.config.booklet !== undefined) desk.progress('impose')
  const sheets = await sheetFiles(edition, print, pages, pdfs, desk.leafletFont, faults.complain)
  if (faults.errors() > 0) return undefined
  return {
    manuscripts,
    edition,
    files: new Map([...filesOf(made), ...sheets]),
    proof,
    passes,
    costs: pages.costs ?? []
  }
}

/** Go the road as far as no page is needed: what `engross check` does. Gives the editions that are wanted, at least one. */
export function prepare(
  desk: Omit<Desk, 'styles' | 'cards' | 'openEngine' | 'leafletFont' | 'profiles'>,
  complain: Complain
): { manuscripts: Manuscripts; editions: [Edition, ...Edition[]] } | undefined {
  const counted = counting(once(complain))
  const faults = desk.strict
    ? { ...counted, complain: (fault: Complaint) => counted.complain(strictly(fault)) }
    : counted
  desk.progress('read')
  const manuscripts = read(desk.folder, faults.complain, desk.trees)
  if (manuscripts === undefined || faults.errors() > 0) return undefined
  const configs = wantedOf(manuscripts, desk, faults.complain)
  desk.progress('collate')
  const languages = configs.flatMap((config) => config.languages)
  const collation = collate(pairLanguages(manuscripts, languages, faults.complain), faults.complain)
  const assembled = desk.text === 'received' ? receivedEditions(collation) : editedEditions(collation)
  const [first, ...others] = assembled.map((edition) => seal(edition, editionHash(edition)))
  if (faults.errors() > 0 || first === undefined) return undefined
  return { manuscripts, editions: [first, ...others] }

  /** Each language is annotated once, and leads the editions that name it first. */
  function editedEditions(collation: Collation): Edition[] {
    desk.progress('annotate')
    const books = new Map(
      [...new Set(languages.map(primary))].map((language) => {
        const manuscripts = localise(collation.manuscripts, language)
        return [language, { manuscripts, annotated: annotate({ ...collation, manuscripts }, faults.complain) }] as const
      })
    )
    if (faults.errors() > 0) return []
    desk.progress('assemble')
    return configs.flatMap((config) => {
      const [leading, ...others] = config.languages.flatMap((language) => books.get(primary(language)) ?? [])
      if (leading === undefined) return []
      const besides = others.flatMap(({ annotated }) =>
        annotated.statements.map((statement) => listedBy(config, statement))
      )
      // As the leading language calls the statements: `D1-en`.
      const { statements } = leading.manuscripts.config
      const own = withConfig({ ...collation, manuscripts: leading.manuscripts }, { ...config, statements })
      return [assemble({ ...leading.annotated, besides }, own, desk.makers, faults.complain)]
    })
  }

  /** What is received has no notes and no names for an index: it goes past `annotate`. One view shows it all. */
  function receivedEditions(collation: Collation): Edition[] {
    desk.progress('assemble')
    return configs
      .slice(0, 1)
      .map((config) =>
        assembleReceived(received(collation), withConfig(collation, config), desk.makers, faults.complain)
      )
  }
}

/** The editions to make: that of the wanted name, or all. */
function wantedOf({ editions }: Manuscripts, { wanted, date }: Pick<Desk, 'wanted' | 'date'>, complain: Complain) {
  const chosen = editions.filter(({ name }) => wanted === undefined || name === wanted)
  const [first] = editions
  if (wanted !== undefined && chosen.length === 0 && first !== undefined) {
    const names = editions.map(({ name }) => name)
    complain(editionIsKnown(first.place, wanted, names))
  }
  return chosen.map((config) => (date === undefined ? config : { ...config, date }))
}

/** A text that no index of the edition lists has no marks. */
function listedBy({ indexes }: EditionConfig, statement: Statement): Statement {
  const isListed = indexes.some(({ texts }) => texts[0] === primary(statement.language))
  return isListed ? statement : withoutMarks(statement)
}

function withConfig(collation: Collation, config: EditionConfig): Collation {
  return { ...collation, manuscripts: { ...collation.manuscripts, config } }
}

/** Say once what each edition gives cause for anew. */
function once(complain: Complain): Complain {
  const said = new Set<string>()
  return (complaint: Complaint) => {
    const words = JSON.stringify(complaint)
    if (!said.has(words)) complain(complaint)
    said.add(words)
  }
}

/** Pass complaints on and count the errors among them. */
function counting(complain: Complain): { complain: Complain; errors: () => number } {
  let errors = 0
  return {
    complain(complaint) {
      if (complaint.severity === 'error') errors++
      complain(complaint)
    },
    errors: () => errors
  }
}
