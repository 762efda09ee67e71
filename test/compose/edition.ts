import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { compose } from '../../src/compose/compose.ts'
import type { Located } from '../../src/model/book-index.ts'
import type { Edition, Part } from '../../src/model/edition.ts'
import type { Composed } from '../../src/model/pages.ts'
import type { Series } from '../../src/model/series.ts'
import { generalIndex } from '../general-index.ts'
import { editorNotes } from '../series.ts'

export const place = { file: 'test.md', line: 1, column: 1 }

/** Series of notes, and marks of those that do not stand at the foot. */
interface Noted {
  series?: Series[]
  marks?: Map<string, string>
}

/** An edition of these parts, with nothing in it that compose does not read. */
export function editionOf(
  parts: Part[],
  { series = [editorNotes], marks = new Map<string, string>() }: Noted = {}
): Edition {
  const config = {
    name: 'test',
    title: '中俄联合声明集',
    subtitle: '',
    editors: ['编者'],
    publisher: '',
    date: '2026-11-21',
    language: 'zh-Hans',
    languages: ['zh-Hans'],
    words: new Map(),
    statements: [],
    parts: [],
    page: { profile: 'dakai32' },
    imprint: [],
    fonts: { text: 'noto-serif-sc', heads: 'noto-sans-sc', latin: 'noto-serif' },
    hyphenation: { en: { rules: 'en-gb', words: [] }, ru: { rules: 'ru', words: [] } },
    indexes: [generalIndex],
    notes: { series },
    place
  } as unknown as Edition['config']
  return {
    config,
    parts,
    indexes: [{ part: 'index', config: generalIndex, groups: [] }],
    references: [],
    authorities: [],
    sources: [],
    witnesses: [],
    targets: new Map(),
    marks
  } as unknown as Edition
}

export function locatedOf(located: Partial<Located> = {}): Located {
  return { indexes: new Map(), folios: new Map(), references: new Map(), ...located }
}

export function composed(parts: Part[], located: Partial<Located> = {}, noted: Noted = {}): Composed {
  return compose(editionOf(parts, noted), locatedOf(located), new Map())
}

/** The HTML of a book, a block a line, word joiners as `|` and soft hyphens as `¬` so that eyes can see them. */
export function htmlOf({ root }: Composed): string {
  const html = unified().use(rehypeStringify).stringify(root)
  return `${html
    .replaceAll('\u2060', '|')
    .replaceAll('\u00ad', '¬')
    .replaceAll(/<(?:\/?(?:main|section|div|hgroup|ol|ul|blockquote|figure)|p|li|h\d|img)\b/g, '\n$&')
    .trim()}\n`
}
