import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { NumberedQuestion } from '../../model/study.ts'
import { questionKinds } from '../../model/study.ts'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the teacher's sheet: under each statement the answers, by the numbers of the questions, and what they rest on. */
export function answers(part: PartOf<'answers'>, at: Compositor): ElementContent[] {
  const statements = part.statements.flatMap(({ title, questions }, place): ElementContent[] => {
    const unit = `${part.id}-statement-${place + 1}`
    return [
      h('h2', { className: ['heading', 'level-1'], id: unit, dataUnit: unit }, setText(title, at.language)),
      ...questions.map((question) => answer(question, at))
    ]
  })
  return [partSection(part, [partTitle(part), ...statements])]
}

function answer(node: NumberedQuestion, at: Compositor): ElementContent {
  const id = `answer-${node.id}`
  const label = `${node.number}.〔${questionKinds[node.kind]}〕`
  const words = at.within({ ...under(id), label }).block(node.answer)
  const basis =
    node.at.length === 0
      ? []
      : [
          h(
            'p',
            { className: ['answer-basis'], dataUnit: `${id}-basis` },
            setText(`依据：${node.at.join('；')}`, at.language)
          )
        ]
  return h('div', { className: ['answer'], id }, [...words, ...basis])
}
