import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/prove/alone/align.ts'
import { hole, type Step, streamsOf } from '../../src/prove/alone/streams.ts'
import { walk } from '../../src/prove/alone/walk.ts'
import type { Flow, Unit } from '../../src/prove/unit.ts'

function unit(id: string, text: string): Unit {
  const isNote = id.startsWith('note-')
  return { id, kind: isNote ? 'note' : 'paragraph', flow: isNote ? 'notes-editor' : 'text', text, place: undefined }
}

/** Write what was found as `unit:letters`, a run of one unit and role each; `+` is a letter no stream has. */
function shown(letters: string, steps: (Step | undefined)[]): string {
  const named = [...letters].map((letter, place) => {
    const step = steps[place]
    return {
      letter,
      name: step === undefined ? '+' : `${step.unit.id}${{ letter: '', hole: '#', mark: '*' }[step.role]}`
    }
  })
  return named
    .reduce(
      (line, { letter, name }, place) => line + (named[place - 1]?.name === name ? letter : ` ${name}:${letter}`),
      ''
    )
    .trim()
}

const streams = streamsOf(
  [
    unit('D1-1', '双方愿意继续合作'),
    unit('note-a-p1', '甲注文字'),
    unit('D1-2', `参见${hole}，再谈`),
    unit('note-b-p1', `乙注见${hole}`),
    unit('D1-3', '完')
  ],
  ['editor']
)

describe.each([
  ['walk', (letters: string) => walk([...letters], streams)],
  ['align', (letters: string) => align([...letters], streams)]
])('%s', (_, follow) => {
  test.each([
    ['双方愿意', 'D1-1:双方愿意', 4, 0],
    ['双方愿意继续合作①甲注文字', 'D1-1:双方愿意继续合作 note-a-p1*:① note-a-p1:甲注文字', 8, 5],
    ['双方①甲注', 'D1-1:双方 note-a-p1*:① note-a-p1:甲注', 2, 3],
    [
      '双方愿意继续合作参见第12页注③，再谈完①甲注文字②乙注见第3页',
      'D1-1:双方愿意继续合作 D1-2:参见 D1-2#:第12页注③ D1-2:，再谈 D1-3:完 note-a-p1*:① note-a-p1:甲注文字 note-b-p1*:② note-b-p1:乙注见 note-b-p1#:第3页',
      15,
      10
    ]
  ])('finds %s', (letters, expected, text, notes) => {
    const found = follow(letters)
    expect(found === undefined ? undefined : shown(letters, found.steps)).toBe(expected)
    expect(found).toMatchObject({ ends: [text, notes], cost: 0 })
  })
})

test('page numbers as an index has them in English fill a hole, the bracket before it stays a letter', () => {
  const index = streamsOf([unit('entry-a', `Treaty (NPT) ${hole}. See also`), unit('entry-b', `Qian ${hole}`)], [])
  const letters = 'Treaty(NPT)8,38n5,40–42.SeealsoQian7'
  const { steps, cost } = align([...letters], index)
  expect(shown(letters, steps)).toBe(
    'entry-a:Treaty(NPT) entry-a#:8,38n5,40–42 entry-a:.Seealso entry-b:Qian entry-b#:7'
  )
  expect(cost).toBe(0)
})

test('a number at the foot of the text is not taken for the mark of the note below, nor the mark for it', () => {
  const letters = '双方愿意继续合作参见第12页注③①甲注文字'
  const found = walk([...letters], streams) ?? align([...letters], streams)
  expect(shown(letters, found.steps)).toBe(
    'D1-1:双方愿意继续合作 D1-2:参见 D1-2#:第12页注③ note-a-p1*:① note-a-p1:甲注文字'
  )
})

test.each([
  ['a letter lost', '双方愿继续合作①甲注文字', 'D1-1:双方愿继续合作 note-a-p1*:① note-a-p1:甲注文字'],
  [
    'a letter doubled',
    '双方愿意意继续合作①甲注文字',
    'D1-1:双方愿 +:意 D1-1:意继续合作 note-a-p1*:① note-a-p1:甲注文字'
  ],
  ['a letter changed', '双方愿意继绩合作①甲注文字', 'D1-1:双方愿意继绩合作 note-a-p1*:① note-a-p1:甲注文字'],
  ['the mark lost', '双方愿意继续合作甲注文字', 'D1-1:双方愿意继续合作 note-a-p1:甲注文字']
])('align finds its way past %s', (_, letters, expected) => {
  expect(walk([...letters], streams)).toBeUndefined()
  const { steps } = align([...letters], streams)
  expect(shown(letters, steps)).toBe(expected)
})

test('wherever pages are cut, walking and aligning find the same, and every letter its unit', () => {
  const words = (id: string) =>
    fc
      .string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '1', hole), minLength: 1, maxLength: 8 })
      .map((text) => unit(id, text.replaceAll(`${hole}${hole}`, hole)))
  const book = fc.tuple(words('D1-1'), words('D1-2'), words('note-a-p1'), words('note-b-p1'))
  fc.assert(
    fc.property(book, fc.nat(16), fc.nat(16), (units, text, notes) => {
      const [all = [], below = []] = streamsOf(units, ['editor'])
      const page = [...all.slice(0, text), ...below.slice(0, notes)]
      const letters = page.map(({ role, character }) => (role === 'hole' ? '7' : role === 'mark' ? '①' : character))
      const aligned = align(letters, [all, below])
      expect(aligned.cost).toBe(0)
      expect((aligned.ends[0] ?? 0) + (aligned.ends[1] ?? 0)).toBeLessThanOrEqual(page.length)
      const walked = walk(letters, [all, below])
      if (walked !== undefined) expect(walked.steps.length).toBe(letters.length)
    })
  )
})

test('each area of notes at the foot is a stream of its own, notes called in notes last in theirs', () => {
  const flows: Record<string, Flow> = {
    'D1-1': 'text',
    'note-a-p1': 'notes-editor',
    'note-b-p1': 'notes-source-in-editor',
    'note-c-p1': 'notes-source'
  }
  const units = [
    unit('D1-1', '双方愿意'),
    unit('note-a-p1', '甲注'),
    unit('note-b-p1', '乙出处'),
    unit('note-c-p1', '丙出处')
  ].map((one) => ({ ...one, flow: flows[one.id] ?? 'text' }))
  const areas = streamsOf(units, ['editor', 'source'])
  expect(areas.map(([step]) => step?.unit.id)).toEqual(['D1-1', 'note-a-p1', 'note-c-p1', 'note-b-p1'])
  const said = 'D1-1:双方 note-a-p1*:① note-a-p1:甲注 note-c-p1*:a note-c-p1:丙出处'
  const letters = [...'双方①甲注a丙出处']
  expect(walk(letters, areas)).toMatchObject({ ends: [2, 3, 4, 0] })
  const aligned = align(letters, areas)
  expect(shown(letters.join(''), aligned.steps)).toBe(said)
  expect(aligned).toMatchObject({ ends: [2, 3, 4, 0], cost: 0 })
})

test('streams cut anywhere, empty ones among them, are found again', () => {
  const words = (id: string) =>
    fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 6 }).map((text) => unit(id, text))
  const streams = fc.tuple(words('D1-1'), words('D1-2'), words('D1-3'), words('D1-4'))
  fc.assert(
    fc.property(streams, fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), (units, cuts) => {
      const all = units.map((one) => streamsOf([one], [])[0] ?? [])
      const letters = all.flatMap((stream, nth) => stream.slice(0, cuts[nth]).map(({ character }) => character))
      const aligned = align(letters, all)
      expect(aligned.cost).toBe(0)
      expect(aligned.steps.map((step) => step?.character)).toEqual(letters)
    })
  )
})
