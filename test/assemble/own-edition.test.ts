import { expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import { collate } from '../../src/collate/collate.ts'
import { locate } from '../../src/locate/locate.ts'
import type { Located } from '../../src/model/book-index.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { IndexHeading, Part } from '../../src/model/edition.ts'
import type { AnchorRecord } from '../../src/model/page-map.ts'
import { line, sketch } from '../annotate/drafts.ts'
import headings from '../fixtures/mentions/headings.json' with { type: 'json' }
import { ownManuscripts } from '../manuscripts.ts'

/* The project's own edition, from its manuscripts to its index, without a page. */

const said: Complaint[] = []
const complain = (complaint: Complaint) => said.push(complaint)
const manuscripts = ownManuscripts()
const collation = collate(manuscripts, complain)
const edition = assemble(annotate(collation, complain), collation, ['engross'], complain)

const statements = edition.parts.filter(
  (part): part is Extract<Part, { type: 'statement' }> => part.type === 'statement'
)
const flat = (heading: IndexHeading): IndexHeading[] => [heading, ...heading.subheadings.flatMap(flat)]
// The general index; others list the same marks again.
const entries = edition.indexes
  .slice(0, 1)
  .flatMap(({ groups }) => groups.flatMap((group) => group.headings.flatMap(flat)))

it('leaves nothing to complain of', () => {
  expect(said.map(line)).toEqual([])
})

it('has four statements with their paragraphs and at least sixty notes, each with sources', () => {
  const anchors = [...edition.targets.values()]
  const paragraphs = (id: string) =>
    anchors.filter(({ part, kind, anchor }) => part === id && kind === 'paragraph' && !anchor.endsWith('-0')).length
  expect(statements.map(({ id }) => [id, paragraphs(id)])).toEqual([
    ['D1', 24],
    ['D2', 9],
    ['D3', 27],
    ['D4', 3]
  ])
  expect(edition.targets.has('D2-0')).toBe(true)
  const notes = manuscripts.manuscripts.flatMap((manuscript) => manuscript.notes)
  expect(notes.length).toBeGreaterThanOrEqual(60)
  expect(
    anchors
      .filter(({ kind }) => kind === 'note')
      .map(({ anchor }) => anchor)
      .sort()
  ).toEqual(notes.map(({ id }) => `note-${id}`).sort())
  expect(notes.filter(({ sources }) => sources.length === 0)).toEqual([])
})

it('lists the five declared emendations, each with its mark in the text', () => {
  const apparatus = statements.flatMap((part) => part.apparatus)
  expect(apparatus.map(({ anchor }) => anchor)).toEqual(
    ['S1-04', 'S1-05', 'S1-15', 'S2-09', 'S2-51'].map((id) => `emendation-${id}`)
  )
  for (const { anchor, id } of apparatus)
    expect([edition.targets.get(anchor)?.kind, edition.targets.get(id)?.kind]).toEqual(['emendation', 'apparatus'])
  expect(apparatus.map(({ letter, where, lemma, account }) => `${letter} ${where} ${lemma}］${account}`)).toEqual([
    'a 节题 一］原作“—”（U+2014），据文例及F本改。',
    'b §3 重要组成部分］原于“重要”后另起一段，据F本连排。',
    'c §16 质量；有效］原于“质量；”后另起一段，依文意连排。',
    'a §4 镕］原作“（钅容）”，系缺字拼写，今合为一字。',
    'a §23—24 ］此处原衍“（会晤取得了积极和重要的成果，两国领导人一致同意就此次会晤成果及中俄边界问题发表两个联合声明）”一段，与底本前文导语（S2第2行）重出，今删。'
  ])
})

it('counts the silent changes that there are', () => {
  const method = edition.parts.find(({ name }) => name === 'method')
  expect(sketch(method?.type === 'prose' ? method.children : [])).toContain(
    '空行和只有空格的行：S1计1处，S2计4处。 * 段首空格：S2计45处。 * 疏排所加的字间空格：S1计5处。 * 汉字与数字之间的空格：S1计4处。 * 全角数字改半角，半角括号改全角：S1计4处，S2计16处。 * 条目序号及其后空格改由版式给出：S1计12处。'
  )
})

it('has an entry for each of the 96 headings', () => {
  const own = new Set(entries.map(({ heading }) => heading))
  expect(headings.map(({ heading }) => heading).filter((heading) => !own.has(heading))).toEqual([])
})

it('posts every mark of the book once, and points only to what is there', () => {
  const marks = [...edition.targets.values()].filter(({ kind }) => kind === 'mark').map(({ anchor }) => anchor)
  const posted = entries.flatMap((entry) => entry.marks)
  expect(posted.flatMap(({ anchor, until }) => (until === undefined ? [anchor] : [anchor, until])).sort()).toEqual(
    marks.sort()
  )
  const pointers = entries.flatMap(({ see, seeAlso }) => [...(see === undefined ? [] : [see]), ...seeAlso])
  expect(pointers.filter(({ anchor }) => !edition.targets.has(anchor))).toEqual([])
})

it('says the same of the same pages, and nothing before them', () => {
  // Every anchor on a page of its own part: ten anchors a page, in the order of the book.
  const anchors = new Map<string, AnchorRecord>(
    [...edition.targets.values()].map(({ anchor, kind }, at) => {
      const position = 1 + Math.floor(at / 10)
      return [anchor, { position, folio: `${position}`, side: 'recto', mark: kind === 'note' ? '①' : undefined }]
    })
  )
  const pages = [{ position: 1, folio: '1', side: 'recto', kind: 'body', part: 'D1' }] as const
  const located = locate(edition, { pages: [...pages], anchors })
  expect(locate(edition, { pages: [...pages], anchors })).toEqual(located)
  expect([...located.references.values()].filter((text) => text.includes('00'))).toEqual([])
  const blind = locate(edition, { pages: [], anchors: new Map() })
  expect([...blind.references.keys()]).toEqual([...located.references.keys()])
  const letters = ({ indexes }: Located) => [...indexes.values()].map((groups) => groups.map(({ letter }) => letter))
  expect(letters(blind)).toEqual(letters(located))
})
