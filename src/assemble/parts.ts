import type { Matter, Part, Statement } from '../model/edition.ts'
import type { EditionConfig, PartName } from '../model/edition-config.ts'
import { indexWords } from '../model/index-words.ts'
import { originalOf } from '../model/language.ts'
import type { Source } from '../model/manuscript.ts'
import { sourceIsCited } from '../model/rules.ts'
import { apparatusSeries } from '../model/series.ts'
import { apparatusOf } from './apparatus.ts'
import { withApparatusNotes } from './apparatus-notes.ts'
import { colophonLines } from './colophon.ts'
import { partOfIndex } from './indexes.ts'
import type { Material } from './material.ts'
import { accountOfMethod } from './method.ts'
import { recordWords } from './record-words.ts'
import { bookStandings } from './standings.ts'
import { pairsOf } from './study/comparison.ts'
import { glossaryOf } from './study/glossary.ts'
import { allQuestions, answersOf, questionPart } from './study/questions.ts'
import { timelineOf } from './study/timeline.ts'
import { walk } from './walk.ts'

type Base = Pick<Part, 'id' | 'name' | 'matter' | 'title' | 'listed' | 'recto' | 'language'>

/** How a part stands in the book, whatever it holds. */
const standing: Record<Exclude<PartName, 'statements' | 'questions'>, Pick<Base, 'listed' | 'recto'>> = {
  'half-title': { listed: false, recto: true },
  'title-page': { listed: false, recto: true },
  imprint: { listed: false, recto: false },
  contents: { listed: false, recto: true },
  method: { listed: true, recto: true },
  abbreviations: { listed: true, recto: false },
  documents: { listed: true, recto: false },
  persons: { listed: true, recto: false },
  places: { listed: true, recto: false },
  notes: { listed: true, recto: true },
  chronology: { listed: true, recto: true },
  timeline: { listed: true, recto: false },
  comparison: { listed: true, recto: false },
  glossary: { listed: true, recto: false },
  answers: { listed: true, recto: true },
  index: { listed: true, recto: true },
  colophon: { listed: false, recto: false }
}

/** Make the parts in the order of `edition.yaml`; what stands before the statements is front matter. */
export function makeParts(material: Material): Part[] {
  const { config } = material.collation.manuscripts
  const first = config.parts.indexOf('statements')
  return config.parts.flatMap((name, position): Part[] => {
    if (name === 'statements') return statementParts(material)
    // Beside the statements, their questions stand around each.
    if (name === 'questions') return first < 0 ? allQuestions(material) : []
    const matter: Matter = position < first ? 'front' : 'back'
    const { language } = config
    const base: Base = { id: name, name, matter, title: titleOf(name, language), language, ...standing[name] }
    return name === 'index' ? indexParts(base, config) : [makers[name](base, material)]
  })
}

/** The half title, the title page and the imprint have none. */
function titleOf(name: PartName, language: string): string {
  return Object.entries(recordWords(language).titles).find(([titled]) => titled === name)?.[1] ?? ''
}

/** One maker a part; lists and notes are filled in when all parts, and so all marks, are there. */
const makers: Record<
  Exclude<PartName, 'statements' | 'questions' | 'index'>,
  (base: Base, material: Material) => Part
> = {
  'half-title': (base, { collation }) => ({ ...base, type: 'halfTitle', heading: collation.manuscripts.config.title }),
  'title-page': (base, { annotated, collation }) => {
    const { title, subtitle, editors, publisher } = collation.manuscripts.config
    const standings = bookStandings([...annotated.statements, ...(annotated.besides ?? [])])
    return { ...base, type: 'titlePage', heading: title, subheading: subtitle, editors, publisher, standings }
  },
  imprint: (base, { collation }) => ({ ...base, type: 'imprint', lines: collation.manuscripts.config.imprint }),
  contents: (base) => ({ ...base, type: 'contents', lines: [] }),
  method: methodPart,
  abbreviations: (base, material) => ({
    ...base,
    type: 'abbreviations',
    abbreviations: material.collation.manuscripts.abbreviations,
    sources: citedSources(material)
  }),
  documents: (base) => ({ ...base, type: 'list', list: 'documents', entries: [] }),
  persons: (base) => ({ ...base, type: 'list', list: 'persons', entries: [] }),
  places: (base) => ({ ...base, type: 'list', list: 'places', entries: [] }),
  chronology: (base, { annotated }) => ({ ...base, type: 'chronology', events: annotated.chronology }),
  notes: (base) => ({ ...base, type: 'endNotes', groups: [] }),
  timeline: (base, { annotated }) => ({ ...base, type: 'timeline', drawing: timelineOf(annotated.chronology) }),
  comparison: (base, material) => ({ ...base, type: 'comparison', pairs: pairsOf(material) }),
  glossary: (base, material) => ({ ...base, type: 'glossary', words: glossaryOf(material) }),
  answers: (base, material) => ({ ...base, type: 'answers', statements: answersOf(material) }),
  colophon: (base, { collation, makers: tools }) => ({
    ...base,
    type: 'colophon',
    lines: colophonLines(collation.manuscripts, tools)
  })
}

/** Make a part of each index; only the first begins on a recto. */
function indexParts(base: Base, { indexes }: EditionConfig): Part[] {
  return indexes.map((index, position) => ({
    ...base,
    type: 'index',
    id: partOfIndex(index),
    title: index.title,
    language: indexWords[index.language].language,
    recto: position === 0
  }))
}

function methodPart(base: Base, { annotated, collation, complain }: Material): Part {
  const prose = annotated.prose.find(({ name }) => name === 'method')
  const own = prose?.children ?? []
  const headings = own.filter(({ type }) => type === 'heading').length
  const account = accountOfMethod(collation, annotated.statements, headings, complain)
  return { ...base, title: prose?.title ?? base.title, type: 'prose', children: [...own, ...account] }
}

/** List the sources that a note or the chronology rests on; complain of those that nothing does. */
function citedSources({ annotated, collation, complain }: Material): Source[] {
  const cited = new Set(annotated.chronology.flatMap(({ sources }) => sources))
  for (const { text, headnote, sourceNote } of annotated.statements)
    walk([...text, ...headnote, ...sourceNote], (node) => {
      if (node.type === 'note') for (const code of node.sources) cited.add(code)
    })
  const { sources } = collation.manuscripts
  for (const { code, place } of sources) if (!cited.has(code)) complain(sourceIsCited(place, code))
  return sources.filter(({ code }) => cited.has(code))
}

function statementParts(material: Material): Part[] {
  const { annotated, collation } = material
  const { config } = collation.manuscripts
  const asked = config.parts.includes('questions')
  return config.statements.flatMap((id, position): Part[] => {
    const statement = annotated.statements.find((one) => one.id === id)
    if (statement === undefined) return []
    const besides = (annotated.besides ?? []).filter((one) => originalOf(one.id) === originalOf(id))
    return [
      ...(asked ? questionPart(material, statement, 'before') : []),
      ...[statement, ...besides].map((one) => statementPart(one, id, position + 1, material)),
      ...(asked ? questionPart(material, statement, 'after') : [])
    ]
  })
}

/** Make the part of a statement, or of its translation beside the leading one, whose id is `of`. */
function statementPart(
  statement: Statement,
  of: string,
  number: number,
  { collation }: Material
): Part & { type: 'statement' } {
  const { config } = collation.manuscripts
  const { id } = statement
  const series = config.notes.series.find((one) => one.id === apparatusSeries)
  const variants = collation.comparisons.flatMap((comparison) =>
    comparison.statement === id ? comparison.variants : []
  )
  const entries = apparatusOf(statement, collation.declared.get(id) ?? [], variants)
  const isNoted = series !== undefined && series.place !== 'statement'
  const { layout } = config
  const side = layout === 'alone' || layout === 'successive' ? {} : { side: { of, setting: layout } }
  return {
    id,
    name: 'statements',
    matter: 'body',
    title: statement.shortTitle,
    listed: id === of,
    recto: true,
    language: statement.language,
    type: 'statement',
    statement: isNoted ? withApparatusNotes(statement, entries) : statement,
    number,
    apparatus: isNoted ? [] : entries,
    endNotes: [],
    ...side
  }
}
