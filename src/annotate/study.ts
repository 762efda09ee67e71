import { referenceResolves } from '../model/rules.ts'
import type { DraftPassage, FairPassage, Question, Study } from '../model/study.ts'
import type { Reference } from '../model/text.ts'
import { fairBlocks } from './blocks.ts'
import type { Desk, Scope } from './desk.ts'
import type { Goal } from './goals.ts'

/** Make the fair copy of what a class works with: references resolved, places known. Mentions are not looked for. */
export function fairStudy(
  { glossary, questions, comparison }: Study<'draft'>,
  language: string,
  desk: Desk
): Study<'fair'> {
  desk.notes = new Map()
  return {
    glossary,
    questions: questions.map((question, position) => fairQuestion(question, position + 1, language, desk)),
    comparison: comparison.flatMap(({ earlier, later, remark, ...pair }, position) => {
      const stem = `comparison-${position + 1}`
      const passages = [
        fairPassage(earlier, `${stem}-earlier`, desk),
        fairPassage(later, `${stem}-later`, desk)
      ] as const
      const [first, second] = passages
      if (first === undefined || second === undefined) return []
      const copied = fairBlocks(remark, scopeOf(`${stem}-remark`, undefined, language), desk)
      return [{ ...pair, earlier: first, later: second, remark: copied }]
    })
  }
}

function fairQuestion(question: Question<'draft'>, number: number, language: string, desk: Desk): Question<'fair'> {
  const { of, at, place } = question
  const labels = at.flatMap((name) => {
    const goal = paragraphAt(name, place, desk)
    return goal === undefined ? [] : [goal.statement === of ? goal.near : goal.far]
  })
  return {
    ...question,
    at: labels,
    question: fairBlocks(question.question, scopeOf(`question-${number}`, of, language), desk),
    answer: fairBlocks(question.answer, scopeOf(`answer-${number}`, of, language), desk)
  }
}

function fairPassage(passage: DraftPassage, stem: string, desk: Desk): FairPassage | undefined {
  const { at, place } = passage
  const goal = paragraphAt(at, place, desk)
  if (goal === undefined) return undefined
  const reference = { type: 'reference', target: goal.anchor, place } as const
  const source: (Reference | { type: 'text'; value: string; place: typeof place })[] = [
    { ...reference, id: `ref-${stem}-1`, form: 'paragraph', label: goal.far },
    { type: 'text', value: '，', place },
    { ...reference, id: `ref-${stem}-2`, form: 'page', label: '' }
  ]
  return { ...passage, anchor: goal.anchor, source }
}

function paragraphAt(name: string, place: DraftPassage['place'], desk: Desk): Goal | undefined {
  const goal = desk.goals.get(name)
  if (goal?.form === 'paragraph') return goal
  const paragraphs = [...desk.goals].filter(([, { form }]) => form === 'paragraph').map(([key]) => key)
  desk.complain(referenceResolves(place, name, paragraphs))
  return undefined
}

function scopeOf(anchor: string, statement: string | undefined, language: string): Scope {
  return { anchor, at: anchor, statement, language, searched: false, note: undefined, noteSeries: [] }
}
