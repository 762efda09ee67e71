import type { Part } from '../../model/edition.ts'
import type { Place } from '../../model/place.ts'
import type { UnitKind } from '../../model/proof.ts'
import type { NumberedQuestion } from '../../model/study.ts'
import { questionKinds } from '../../model/study.ts'
import type { Unit } from '../unit.ts'
import { type Owner, unitsOfBlocks } from './blocks.ts'
import type { Printed } from './printed.ts'
import { words } from './words.ts'

type PartOf<Type extends Part['type']> = Part extends infer Each ? (Each extends { type: Type } ? Each : never) : never

const gap = '\u3000'

/** Year after year, then event after event: its date, its words. */
export function timeline({ id, title, drawing }: PartOf<'timeline'>): Unit[] {
  return [
    plain(`${id}-title`, 'heading', title),
    ...drawing.years.map(({ label }) => plain(`timeline-year-${label}`, 'line', label)),
    ...drawing.events.flatMap((event) => [
      plain(`${event.id}-date`, 'line', event.date),
      plain(`${event.id}-words`, 'line', event.words)
    ])
  ]
}

/** The theme, both places, both passages, the remark. */
export function comparison(part: PartOf<'comparison'>, printed: Printed): Unit[] {
  const pairs = part.pairs.flatMap(({ id, theme, english, earlier, later, remark, place }) => [
    plain(`${id}-theme`, 'heading', theme + (english === '' ? '' : gap + english), place),
    plain(`${id}-earlier-source`, 'line', words(earlier.source, printed.references), place),
    plain(`${id}-later-source`, 'line', words(later.source, printed.references), place),
    plain(`${id}-earlier`, 'line', earlier.words, place),
    plain(`${id}-later`, 'line', later.words, place),
    ...unitsOfBlocks(remark, proseOf(`${id}-remark`, printed))
  ])
  return [plain(`${part.id}-title`, 'heading', part.title), ...pairs]
}

export function glossary(part: PartOf<'glossary'>, printed: Printed): Unit[] {
  const lines = part.words.map(({ id, word, pinyin, class: wordClass, english, first, place }) =>
    plain(id, 'line', [word, pinyin, wordClass, english, words(first, printed.references)].join(gap), place)
  )
  return [plain(`${part.id}-title`, 'heading', part.title), ...lines]
}

export function questions(part: PartOf<'questions'>, printed: Printed): Unit[] {
  const asked = part.questions.flatMap((question) => {
    const { id, kind, english, place } = question
    const room = kind === 'true-false' ? `（${gap}${gap}）` : ''
    const own = labelled(labelOf(question) + room, unitsOfBlocks(question.question, proseOf(id, printed)))
    return english === '' ? own : [...own, plain(`${id}-english`, 'prose', english, place)]
  })
  return [plain(`${part.id}-title`, 'heading', part.title), ...asked]
}

export function answers(part: PartOf<'answers'>, printed: Printed): Unit[] {
  const statements = part.statements.flatMap(({ title, questions }, at) => [
    plain(`${part.id}-statement-${at + 1}`, 'heading', title),
    ...questions.flatMap((question) => {
      const id = `answer-${question.id}`
      const own = labelled(labelOf(question), unitsOfBlocks(question.answer, proseOf(id, printed)))
      const basis = question.at.length === 0 ? [] : [plain(`${id}-basis`, 'line', `依据：${question.at.join('；')}`)]
      return [...own, ...basis]
    })
  ])
  return [plain(`${part.id}-title`, 'heading', part.title), ...statements]
}

function labelOf({ number, kind }: NumberedQuestion): string {
  return `${number}.〔${questionKinds[kind]}〕`
}

/** Put a label before the first of some units. */
function labelled(label: string, units: Unit[]): Unit[] {
  return units.map((unit, at) => (at === 0 ? { ...unit, text: label + unit.text } : unit))
}

function plain(id: string, kind: UnitKind, text: string, place?: Place): Unit {
  return { id, kind, flow: 'text', text, place }
}

function proseOf(parent: string, { references, series, works, language }: Printed): Owner {
  return { parent, kind: 'prose', flow: 'text', references, series, works, language }
}
