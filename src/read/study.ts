import type { Complain } from '../model/complaint.ts'
import { eventIsOneParagraph, statementIsKnown } from '../model/rules.ts'
import type { ComparedPassages, GlossaryWord, Question, Study } from '../model/study.ts'
import type { Block } from '../model/text.ts'
import { begin } from './begin.ts'
import type { Inputs } from './inputs.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import { checkUnique, type Entry, readRecordsIfThere } from './records.ts'

const folder = 'study'

/** Read what a class works with: `study/glossary.yaml`, `questions.yaml`, `comparison.yaml`, each where it is there. */
export function readStudy(inputs: Inputs, statements: string[], complain: Complain): Study<'draft'> {
  return {
    glossary: readGlossary(inputs, complain),
    questions: readQuestions(inputs, statements, complain),
    comparison: readComparison(inputs, complain)
  }
}

function readGlossary(inputs: Inputs, complain: Complain): GlossaryWord[] {
  const entries = readRecordsIfThere<Omit<GlossaryWord, 'place'>>(
    inputs,
    `${folder}/glossary.yaml`,
    'glossary',
    complain
  )
  const words = (entries ?? []).map(({ data, place }) => ({ ...data, place }))
  checkUnique('word', words, ({ word }) => word, complain)
  return words
}

type WrittenQuestion = Omit<Question<'draft'>, 'question' | 'answer' | 'place'> & { question: string; answer: string }

function readQuestions(inputs: Inputs, statements: string[], complain: Complain): Question<'draft'>[] {
  const entries = readRecordsIfThere<WrittenQuestion>(inputs, `${folder}/questions.yaml`, 'questions', complain)
  return (entries ?? []).map((entry) => {
    const { data, place, position, yaml } = entry
    if (!statements.includes(data.of)) complain(statementIsKnown(yaml.placeOf([position, 'of']), data.of, statements))
    return {
      ...data,
      question: paragraphOf(entry, 'question', complain),
      answer: paragraphOf(entry, 'answer', complain),
      place
    }
  })
}

interface WrittenPair extends Pick<ComparedPassages<'draft'>, 'theme' | 'english'> {
  earlier: { at: string; words?: string }
  later: { at: string; words?: string }
  remark: string
}

function readComparison(inputs: Inputs, complain: Complain): ComparedPassages<'draft'>[] {
  const entries = readRecordsIfThere<WrittenPair>(inputs, `${folder}/comparison.yaml`, 'comparison', complain)
  return (entries ?? []).map((entry) => {
    const { data, place, position, yaml } = entry
    const passage = (side: 'earlier' | 'later') => ({
      at: data[side].at,
      words: data[side].words ?? '',
      place: yaml.placeOf([position, side])
    })
    const remark = data.remark === '' ? [] : paragraphOf(entry, 'remark', complain)
    return {
      theme: data.theme,
      english: data.english,
      earlier: passage('earlier'),
      later: passage('later'),
      remark,
      place
    }
  })
}

/** Read a value as Markdown of one paragraph, with no more in it than an event of the chronology may have. */
function paragraphOf<Data>(entry: Entry<Data>, key: keyof Data & string, complain: Complain): Block<'draft'>[] {
  const path = [entry.position, key]
  const source = entry.yaml.sourceOf(path)
  if (!isReasonable(source, complain)) return []
  const state = begin(source, 'event', `${key}-${entry.position + 1}`, () => undefined, complain)
  const blocks = state.blocks(parseMarkdown(source.text).children)
  if (blocks.length !== 1) complain(eventIsOneParagraph(entry.yaml.placeOf(path)))
  return blocks
}
