import type { Edition, Target } from '../../src/model/edition.ts'
import type { AnchorRecord, PageMap } from '../../src/model/page-map.ts'
import { place } from '../annotate/drafts.ts'
import { generalIndex } from '../general-index.ts'
import { editorNotes } from '../series.ts'

const empty: Edition = {
  config: {
    name: '',
    title: '',
    subtitle: '',
    editors: [],
    publisher: '',
    imprintPlace: '',
    date: '2026-11-21',
    language: 'zh-Hans',
    languages: ['zh-Hans'],
    layout: 'alone' as const,
    purpose: 'reading' as const,
    lineNumbers: false,
    pinyin: 'none',
    booklet: undefined,
    pdf: { profiles: ['screen'], attach: false },
    words: new Map(),
    statements: [],
    parts: [],
    page: { profile: 'a5' },
    imprint: [],
    fonts: { text: 'noto-serif-sc', heads: 'noto-sans-sc', latin: 'noto-serif' },
    hyphenation: { en: { rules: 'en-gb', words: [] }, ru: { rules: 'ru', words: [] } },
    indexes: [generalIndex],
    notes: { series: [editorNotes] },
    place
  },
  parts: [],
  indexes: [],
  spots: new Map(),
  searched: [],
  authorities: [],
  sources: [],
  witnesses: [],
  targets: new Map(),
  references: [],
  marks: new Map()
}

export const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** A place in the book: on which position, in which part, and, for a note or what stands in one, its mark. */
export interface Spot {
  position: number
  part?: string
  /** Anchor and mark of the note it stands in. */
  note?: [string, string]
}

/** An edition with these anchors, and the map of its pages; the first ten pages are roman. */
export function book(spots: Record<string, Spot>, rest: Partial<Edition> = {}): { edition: Edition; pageMap: PageMap } {
  const targets = new Map<string, Target>()
  const anchors = new Map<string, AnchorRecord>()
  for (const [anchor, { position, part = 'D1', note }] of Object.entries(spots)) {
    targets.set(anchor, { anchor, kind: 'mark', part, note: note?.[0], series: note && 'editor' })
    anchors.set(anchor, recordOf(position, undefined))
    if (note === undefined) continue
    const [id, mark] = note
    targets.set(id, { anchor: id, kind: 'note', part, note: undefined, series: 'editor' })
    anchors.set(id, recordOf(position, mark))
  }
  const pages = Array.from({ length: 400 }, (_, at) => {
    const { folio, side } = recordOf(at + 1, undefined)
    return { position: at + 1, folio, side, kind: 'body' as const, part: 'D1' }
  })
  return { edition: { ...empty, targets, ...rest }, pageMap: { pages, anchors } }
}

export const unknownPages: PageMap = { pages: [], anchors: new Map() }

export function recordOf(position: number, mark: string | undefined): AnchorRecord {
  const folio = roman[position - 1] ?? `${position - roman.length}`
  return { position, folio, side: position % 2 === 1 ? 'recto' : 'verso', mark }
}
