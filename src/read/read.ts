import type { Complain } from '../model/complaint.ts'
import type { EditionConfig } from '../model/edition-config.ts'
import type { Folder } from '../model/folder.ts'
import { type KeptTrees, noTrees } from '../model/kept-trees.ts'
import type { Manuscript, Manuscripts, Prose, Witness } from '../model/manuscript.ts'
import { fileExists, fileIsUsed, sourceIsKnown } from '../model/rules.ts'
import { readAbbreviations } from './abbreviations.ts'
import { readAuthorities } from './authorities.ts'
import { readChronology } from './chronology.ts'
import { readEditions } from './edition.ts'
import { type Images, openImages } from './images.ts'
import { type Inputs, openInputs } from './inputs.ts'
import { kept } from './kept.ts'
import { readProse } from './prose.ts'
import { checkUnique } from './records.ts'
import { startOf } from './source.ts'
import { readSources } from './sources.ts'
import { checkLines, readStatements } from './statements.ts'
import { readStudy } from './study.ts'
import { readTranslatedBooks } from './translation/books.ts'
import type { Originals } from './translation/lists.ts'
import { readWitnesses } from './witnesses.ts'
import type { YamlText } from './yaml.ts'

/**
 * Take everything in that was handed in: texts, notes, witnesses, authorities and the edition's own data.
 *
 * What is broken is complained of and left out, so that one run names as much as possible. Gives `undefined` where
 * `edition.yaml` cannot be read, since it says what else there is. `trees` are those kept of texts read before.
 */
export function read(folder: Folder, complain: Complain, trees: KeptTrees = noTrees): Manuscripts | undefined {
  let errors = 0
  const counting: Complain = (complaint) => {
    if (complaint.severity === 'error') errors += 1
    complain(complaint)
  }
  const inputs = openInputs(folder, counting)
  const images = openImages(inputs, counting)
  const book = readEditions(inputs, counting)
  if (book === undefined) return undefined
  const { editions, words, yaml } = book
  const [config] = editions
  for (const edition of editions) checkParts(inputs, edition, yaml, counting)
  const { witnesses, secondWitnesses, sigla } = readWitnesses(inputs, config.statements, counting)
  const sources = readSources(inputs, counting)
  const codes = sources?.map(({ code }) => code)
  const statements = readStatements(inputs, images, yaml, config, trees, counting)
  checkLines(statements, witnesses, sigla, counting)
  const manuscripts = statements.map(({ manuscript }) => manuscript)
  checkNotes(manuscripts, codes, counting)
  const authorities = readAuthorities(inputs, codes, counting)
  const chronology = readChronology(inputs, codes, counting)
  const abbreviations = readAbbreviations(inputs, counting)
  const prose = readProses(inputs, images, trees, counting)
  const originals: Originals = {
    dates: chronology.map(({ date }) => date),
    abbreviations: abbreviations.map(({ short }) => short),
    codes: codes ?? [],
    sigla: [...witnesses, ...secondWitnesses].map(({ siglum }) => siglum),
    operations: new Map([...witnesses, ...secondWitnesses].map((witness) => [witness.siglum, operationIds(witness)])),
    authorities: authorities.map(({ id }) => id)
  }
  const study = readStudy(inputs, config.statements, counting)
  const translations = readTranslatedBooks(
    inputs,
    images,
    manuscripts,
    words,
    config.notes.series,
    originals,
    trees,
    counting
  )
  // What was left out because it is broken asked for nothing.
  if (errors === 0) checkUnused(inputs, complain)
  return {
    config,
    editions,
    witnesses,
    secondWitnesses,
    manuscripts,
    authorities,
    sources: sources ?? [],
    chronology,
    abbreviations,
    prose,
    translations,
    study,
    assets: images.assets(),
    inputs: inputs.list()
  }
}

function operationIds({ operations, proposals }: Witness): string[] {
  return [...operations, ...proposals].map(({ id }) => id)
}

/** What a part of the book is made from, where it is a file of its own. */
const fileOfPart: Partial<Record<EditionConfig['parts'][number], string>> = {
  abbreviations: 'abbreviations.yaml',
  answers: 'study/questions.yaml',
  chronology: 'chronology.yaml',
  comparison: 'study/comparison.yaml',
  glossary: 'study/glossary.yaml',
  method: 'prose/method.zh.md',
  questions: 'study/questions.yaml',
  timeline: 'chronology.yaml'
}

function checkParts(inputs: Inputs, config: EditionConfig, yaml: YamlText, complain: Complain): void {
  config.parts.forEach((part, at) => {
    const file = fileOfPart[part]
    if (file !== undefined && !inputs.has(file)) complain(fileExists(yaml.placeOf(['parts', at]), file))
  })
}

function readProses(inputs: Inputs, images: Images, trees: KeptTrees, complain: Complain): Prose[] {
  return inputs.files.flatMap((file) => {
    const name = /^prose\/([a-z0-9-]+)\.zh\.md$/.exec(file)?.[1]
    const source = name === undefined ? undefined : inputs.text(file, startOf(file))
    const desk = { image: images.take, complain }
    const prose =
      name && source && kept(trees, ['prose', name], source, desk, (...at) => readProse(source, name, ...at))
    return prose ? [prose] : []
  })
}

/** Ids of notes are unique in the edition, and their sources are known. Calls are paired by `annotate`. */
function checkNotes(manuscripts: Manuscript[], works: string[] | undefined, complain: Complain): void {
  const notes = manuscripts.flatMap((manuscript) => manuscript.notes)
  checkUnique('note', notes, ({ id }) => id, complain)
  for (const note of notes)
    for (const code of note.sources)
      if (works?.includes(code) === false) complain(sourceIsKnown(note.place, code, works))
}

/** A file that nothing asked for is often a misspelt name: `note.zh.md`. */
function checkUnused(inputs: Inputs, complain: Complain): void {
  const used = new Set(inputs.list().map(({ file }) => file))
  for (const file of inputs.files)
    if (!used.has(file) && !/(?:^|\/)README\.md$/.test(file)) complain(fileIsUsed(startOf(file), file))
}
