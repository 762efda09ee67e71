import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { NumberedQuestion } from '../../model/study.ts'
import { questionKinds } from '../../model/study.ts'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set questions: number and kind, the words, the same in English, lines to write on. */
export function questions(part: PartOf<'questions'>, at: Compositor): ElementContent[] {
  return [partSection(part, [partTitle(part), ...part.questions.map((question) => questionBox(question, at))])]
}

function questionBox(node: NumberedQuestion, at: Compositor): ElementContent {
  const { id, english, lines } = node
  const label = `${node.number}.〔${questionKinds[node.kind]}〕${node.kind === 'true-false' ? '（\u3000\u3000）' : ''}`
  const words = at.within({ ...under(id), label }).block(node.question)
  const translated =
    english === ''
      ? []
      : [h('p', { className: ['question-english'], lang: 'en', dataUnit: `${id}-english` }, setText(english, 'en'))]
  const room = Array.from({ length: lines }, () => h('div', { className: ['answer-line'] }))
  return h('div', { className: ['question'], id }, [...words, ...translated, ...room])
}
