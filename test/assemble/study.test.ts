import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import { timelineOf } from '../../src/assemble/study/timeline.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Annotated, Edition, Part } from '../../src/model/edition.ts'
import type { PartName } from '../../src/model/edition-config.ts'
import type { Study } from '../../src/model/study.ts'
import type { Block } from '../../src/model/text.ts'
import { small } from './small-edition.ts'

const place = { file: 'study/x.yaml', line: 3, column: 1 }
const nothing: Study<'draft'> = { glossary: [], questions: [], comparison: [] }

/** Assemble the small edition with this to study; the first paragraph of D1 says 江泽民来，（第…页）朱镕基去。 */
function assembled(study: Partial<Study<'draft'>>, parts: PartName[]): { edition: Edition; said: string[] } {
  const said: Complaint[] = []
  const collation = small((all) => ({ ...all, study: { ...nothing, ...study } }))
  const { manuscripts } = collation
  const changed = { ...collation, manuscripts: { ...manuscripts, config: { ...manuscripts.config, parts } } }
  const annotated = annotate(changed, (complaint) => said.push(complaint))
  const edition = assemble(annotated, changed, [], (complaint) => said.push(complaint))
  return { edition, said: said.map(({ rule, message }) => `${rule} ${message}`) }
}

function partOf<Type extends Part['type']>({ parts }: Edition, type: Type): Extract<Part, { type: Type }> {
  const part = parts.find((one) => one.type === type)
  if (part === undefined) throw new Error(`there is no ${type}`)
  return part as Extract<Part, { type: Type }>
}

const word = (word: string, pinyin: string) => ({ word, pinyin, class: '动', english: 'x', place })

function prose(value: string): Block<'draft'> {
  return { type: 'paragraph', id: undefined, number: undefined, children: [{ type: 'text', value, place }], place }
}

const question = (of: string, when: 'before' | 'after', at: string[] = []) => ({
  of,
  when,
  kind: 'short-answer' as const,
  question: [prose('问？')],
  english: '',
  answer: [prose('答。')],
  at,
  lines: 2,
  place
})

test('the glossary is in the order of its readings, each word with its first place', () => {
  const glossary = [word('去', 'qù'), word('来', 'lái'), word('江泽民', 'Jiāng Zémín')]
  const { edition, said } = assembled({ glossary }, ['statements', 'glossary'])
  expect(said).toEqual([])
  const { words } = partOf(edition, 'glossary')
  expect(words.map((entry) => [entry.id, entry.word])).toEqual([
    ['glossary-1', '江泽民'],
    ['glossary-2', '来'],
    ['glossary-3', '去']
  ])
  expect(words[1]?.first).toMatchObject([
    { type: 'reference', target: 'D1-1', form: 'paragraph', label: '篇1§1' },
    { type: 'text' },
    { type: 'reference', target: 'D1-1', form: 'page' }
  ])
  expect(edition.references.filter(({ target }) => target === 'D1-1')).toHaveLength(6)
})

test.each([
  ['a word that stands nowhere', word('霸权', 'bàquán'), 'glossary-word-occurs “霸权” is in no paragraph'],
  ['a reading of another length', word('来', 'láiqù'), 'reading-fits-heading']
])('%s is an error', (_name, entry, words) => {
  const { said } = assembled({ glossary: [entry] }, ['statements', 'glossary'])
  expect(said).toEqual([expect.stringContaining(words)])
})

test('questions stand around each statement and are counted through it; answers bear the same numbers', () => {
  const questions = [question('D1', 'after'), question('D1', 'before'), question('D2', 'after', ['D1:1', 'D2:1'])]
  const { edition, said } = assembled({ questions }, ['questions', 'statements'])
  expect(said).toEqual([])
  expect(edition.parts.map(({ id }) => id)).toEqual(['D1-before', 'D1', 'D1-after', 'D2', 'D2-after'])
  const numbers = edition.parts.flatMap((part) => (part.type === 'questions' ? part.questions : []))
  expect(numbers.map(({ id }) => id)).toEqual(['question-D1-1', 'question-D1-2', 'question-D2-1'])
  const sheet = partOf(assembled({ questions }, ['answers']).edition, 'answers')
  expect(sheet.statements.map(({ questions: own }) => own.map(({ number, at }) => [number, at]))).toEqual([
    [
      [1, []],
      [2, []]
    ],
    [[1, ['《中俄联合声明》§1', '§1']]]
  ])
})

test('an answer that rests on no paragraph is an error', () => {
  const { said } = assembled({ questions: [question('D1', 'after', ['D1:9'])] }, ['questions', 'statements'])
  expect(said).toEqual([expect.stringContaining('reference-resolves nothing is called “D1:9”')])
})

const pair = (earlier: string, words: string) => ({
  theme: '往来',
  english: '',
  earlier: { at: earlier, words, place },
  later: { at: 'D2:1', words: '', place },
  remark: [],
  place
})

test('compared passages say what stands in the statements', () => {
  const { edition, said } = assembled({ comparison: [pair('D1:1', '朱镕基去')] }, ['statements', 'comparison'])
  expect(said).toEqual([])
  const { pairs } = partOf(edition, 'comparison')
  expect(pairs.map(({ earlier, later }) => [earlier.words, later.words])).toEqual([['朱镕基去', '江泽民']])
})

test.each([
  ['words that do not stand there', 'D1:1', '朱镕基来', 'passage-is-in-paragraph D1:1 does not say “朱镕基来”'],
  ['a paragraph that is not there', 'D1:7', '', 'reference-resolves nothing is called “D1:7”']
])('%s are an error', (_name, at, words, message) => {
  const { said } = assembled({ comparison: [pair(at, words)] }, ['statements', 'comparison'])
  expect(said).toEqual([expect.stringContaining(message)])
})

test('the timeline draws the events that have words for it, at their dates, and words never on each other', () => {
  const date = fc
    .record({ year: fc.integer({ min: 1990, max: 2005 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
  const event = fc
    .record({ date, timeline: fc.constantFrom('x', '') })
    .map((drawn): Annotated['chronology'][number] => ({ ...drawn, covers: [], label: '', event: [], sources: [] }))
  const events = fc.array(event, { maxLength: 20 })
  fc.assert(
    fc.property(events, (chronology) => {
      const drawing = timelineOf(chronology)
      expect(drawing.events).toHaveLength(chronology.filter(({ timeline }) => timeline !== '').length)
      for (const [at, { y, labelY }] of drawing.events.entries()) {
        const before = drawing.events[at - 1]
        expect(y).toBeGreaterThanOrEqual(before?.y ?? 0)
        if (before !== undefined) expect(labelY - before.labelY).toBeGreaterThan(14.9)
        expect(y).toBeLessThanOrEqual(drawing.height)
        expect(labelY).toBeLessThanOrEqual(drawing.height)
        expect(labelY).toBeGreaterThanOrEqual(0)
      }
      expect(timelineOf([...chronology].reverse()).years).toEqual(drawing.years)
    })
  )
})
