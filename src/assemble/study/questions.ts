import type { Part, Statement } from '../../model/edition.ts'
import type { NumberedQuestion, Question } from '../../model/study.ts'
import type { Material } from '../material.ts'

const titles: Record<Question<'fair'>['when'], string> = { before: '读前', after: '读后' }

/** Make the part with the questions before or after a statement; none where there are no questions. */
export function questionPart(material: Material, statement: Statement, when: Question<'fair'>['when']): Part[] {
  const questions = numbered(material, statement.id).filter((question) => question.when === when)
  if (questions.length === 0) return []
  return [
    {
      id: `${statement.id}-${when}`,
      name: 'questions',
      matter: 'body',
      title: `${titles[when]}：${statement.shortTitle}`,
      listed: true,
      recto: false,
      language: material.collation.manuscripts.config.language,
      type: 'questions',
      questions
    }
  ]
}

/** Make the questions of all statements, for an edition that has no statements. */
export function allQuestions(material: Material): Part[] {
  return statementsOf(material).flatMap((statement) =>
    (['before', 'after'] as const).flatMap((when) => questionPart(material, statement, when))
  )
}

/** Gather the answers, a statement after the other, under the numbers of their questions. */
export function answersOf(material: Material): { title: string; questions: NumberedQuestion[] }[] {
  return statementsOf(material)
    .map(({ id, shortTitle }) => ({ title: shortTitle, questions: numbered(material, id) }))
    .filter(({ questions }) => questions.length > 0)
}

/** Number the questions of a statement: those before it first, each group as it was written. */
function numbered({ annotated }: Material, statement: string): NumberedQuestion[] {
  const own = annotated.study.questions.filter(({ of }) => of === statement)
  const ordered = (['before', 'after'] as const).flatMap((when) => own.filter((question) => question.when === when))
  return ordered.map((question, at) => ({ ...question, id: `question-${statement}-${at + 1}`, number: at + 1 }))
}

function statementsOf({ annotated, collation }: Material): Statement[] {
  const { statements } = collation.manuscripts.config
  return statements.flatMap((id) => annotated.statements.filter((statement) => statement.id === id))
}
