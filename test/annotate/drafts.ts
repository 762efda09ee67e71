import { annotate } from '../../src/annotate/annotate.ts'
import type { Authority } from '../../src/model/authority.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Annotated } from '../../src/model/edition.ts'
import type { EditionConfig } from '../../src/model/edition-config.ts'
import type { Manuscript, Manuscripts } from '../../src/model/manuscript.ts'
import type { Place } from '../../src/model/place.ts'
import type { Block, Inline, Paragraph } from '../../src/model/text.ts'
import { generalIndex } from '../general-index.ts'
import { editorNotes } from '../series.ts'

/*
 * Builders of drafts, so that the stages after `read` and `collate` can be tested without them.
 */

export type Draft = Inline<'draft'>

export const place: Place = { file: 'statements/D1/text.zh.md', line: 10, column: 1 }

/** Words and nodes in a row; a string is a text. Columns count the words, so that places can be told apart. */
export function row(...parts: (string | Draft)[]): Draft[] {
  let column = 1
  return parts.map((part) => {
    if (typeof part !== 'string') return part
    const text: Draft = { type: 'text', value: part, place: { ...place, column } }
    column += part.length
    return text
  })
}

export function emphasis(...parts: (string | Draft)[]): Draft {
  return { type: 'emphasis', children: row(...parts), place }
}

export function emendation(operation: string, ...parts: (string | Draft)[]): Draft {
  return { type: 'emendation', operation, children: row(...parts), place }
}

export function label(id: string, words: string): Draft {
  return { type: 'sectionLabel', id, children: row(words), place }
}

export function call(note: string): Draft {
  return { type: 'noteCall', note, place }
}

export function mark(authority: string, ...parts: (string | Draft)[]): Draft {
  return {
    type: 'draftMark',
    authority,
    suppress: false,
    principal: false,
    range: undefined,
    children: row(...parts),
    place
  }
}

export function unmark(authority: string | undefined, ...parts: (string | Draft)[]): Draft {
  return {
    type: 'draftMark',
    authority,
    suppress: true,
    principal: false,
    range: undefined,
    children: row(...parts),
    place
  }
}

export function reference(to: string): Draft {
  return { type: 'draftReference', to, place }
}

export const lineBreak: Draft = { type: 'break', place }

/** A numbered paragraph of D1, or of another statement. */
export function paragraph(number: number, parts: (string | Draft)[], statement = 'D1'): Paragraph<'draft'> {
  return { type: 'paragraph', id: `${statement}-${number}`, number, children: row(...parts), place }
}

/** A paragraph of prose or of a note. */
export function prose(...parts: (string | Draft)[]): Paragraph<'draft'> {
  return { type: 'paragraph', id: undefined, number: undefined, children: row(...parts), place }
}

export function note(id: string, ...parts: (string | Draft)[]): Manuscript['notes'][number] {
  return {
    id,
    series: 'editor',
    children: [prose(...parts)],
    sources: ['W1'],
    place: { ...place, file: 'statements/D1/notes.zh.md' }
  }
}

export function manuscript(text: Block<'draft'>[], rest: Partial<Manuscript> = {}): Manuscript {
  return {
    id: 'D1',
    file: 'statements/D1/text.zh.md',
    language: 'zh-Hans',
    shortTitle: '中俄联合声明',
    titleSupplied: false,
    kind: 'joint-statement',
    date: '1997-11-10',
    parties: [],
    dateline: '1997年11月10日，北京',
    witness: { siglum: 'S1', from: 1, to: 9 },
    text,
    headnote: [],
    sourceNote: [],
    notes: [],
    place,
    ...rest
  }
}

/** An authority by its id, Chinese heading and variants; the heading is a variant unless others are named. */
export function authority(id: string, zh: string, rest: Partial<Authority> = {}): Authority {
  return {
    id,
    kind: 'subject',
    heading: { zh, en: id, ru: id },
    unverified: [],
    pinyin: '',
    sort: { strokes: '', en: '', ru: '' },
    readingReviewed: false,
    variants: forms(zh),
    shared: forms(),
    dates: {},
    offices: [],
    gloss: undefined,
    note: undefined,
    index: 'every',
    accepts: [],
    rejects: [],
    broader: undefined,
    see: undefined,
    seeAlso: [],
    seeFrom: [],
    sources: [],
    place: { file: 'authorities/subjects.yaml', line: 1, column: 1 },
    ...rest
  }
}

/** Forms in Chinese. */
export function forms(...zh: string[]): Authority['variants'] {
  return { zh, en: [], ru: [] }
}

const config: EditionConfig = {
  name: 'edition',
  title: '联合声明集',
  subtitle: '',
  editors: ['编者'],
  publisher: '',
  imprintPlace: '北京',
  date: '2026-11-21',
  language: 'zh-Hans',
  languages: ['zh-Hans'],
  layout: 'alone',
  purpose: 'reading',
  lineNumbers: false,
  pinyin: 'none',
  booklet: undefined,
  pdf: { profiles: ['screen'], attach: false },
  words: new Map(),
  statements: ['D1'],
  parts: ['contents', 'statements', 'index'],
  page: { profile: 'a5' },
  imprint: [],
  fonts: { text: 'noto-serif-sc', heads: 'noto-sans-sc', latin: 'noto-serif' },
  hyphenation: { en: { rules: 'en-gb', words: [] }, ru: { rules: 'ru', words: [] } },
  indexes: [generalIndex],
  notes: { series: [editorNotes] },
  place: { file: 'edition.yaml', line: 1, column: 1 }
}

export function manuscripts(list: Manuscript[], rest: Partial<Manuscripts> = {}): Manuscripts {
  const own = { ...config, statements: list.map(({ id }) => id) }
  return {
    config: own,
    editions: [own],
    witnesses: [],
    secondWitnesses: [],
    manuscripts: list,
    authorities: [],
    sources: [],
    chronology: [],
    abbreviations: [],
    prose: [],
    translations: [],
    study: { glossary: [], questions: [], comparison: [] },
    inputs: [],
    assets: new Map(),
    ...rest
  }
}

export function collation(all: Manuscripts, rest: Partial<Collation> = {}): Collation {
  return { manuscripts: all, declared: new Map(), comparisons: [], provenance: new Map(), silentCounts: [], ...rest }
}

/** Annotate and keep what was said, a line each: `error reference-resolves 10:1 nothing is called …`. */
export function annotated(all: Manuscripts): { result: Annotated; said: string[] } {
  const said: Complaint[] = []
  const result = annotate(collation(all), (complaint) => said.push(complaint))
  return { result, said: said.map(line) }
}

export function line({ severity, rule, place: at, message, hint }: Complaint): string {
  const where = at === undefined ? '' : ` ${at.line}:${at.column}`
  return `${severity} ${rule}${where} ${message}${hint === undefined ? '' : ` (${hint})`}`
}

/** Print a fair copy on one line: marks as `[id words]`, notes as `{id words}`, other boxes as `<type words>`. */
export function sketch(nodes: (Inline<'fair'> | Block<'fair'>)[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return node.value
        case 'break':
          return '/'
        case 'mark':
          return `[${node.authority} ${sketch(node.children)}]`
        case 'note':
          return `{${node.id} ${sketch(node.children)}}`
        case 'reference':
          return `(${node.form} ${node.target} ${node.label})`
        case 'emphasis':
        case 'emendation':
        case 'sectionLabel':
          return `<${node.type} ${sketch(node.children)}>`
        case 'signatures':
          return node.parties.map(({ lines }) => lines.map(sketch).join('/')).join(' || ')
        case 'list':
          return node.items.map(({ children }) => sketch(children)).join(' * ')
        case 'figure':
          return sketch(node.caption)
        default:
          return sketch(node.children)
      }
    })
    .join('')
}
