import { isDeepStrictEqual } from 'node:util'
import type { IndexGroup, Located } from '../model/book-index.ts'

/** What the parts of a book ask of its pages. */
export interface Questions {
  /** What a cross reference prints, by its id. */
  reference: (id: string) => string | undefined
  /** The page number to print for an anchor that the contents list. */
  folio: (anchor: string) => string | undefined
  index: (part: string) => IndexGroup[] | undefined
}

/** A question that was asked, and how it was answered. */
export interface Answer {
  question: (located: Located) => unknown
  answer: unknown
}

/** Answer from what is located, and write down what was asked. */
export function questions(located: Located, asked: Answer[]): Questions {
  function ask<Value>(question: (located: Located) => Value): Value {
    const answer = question(located)
    asked.push({ question, answer })
    return answer
  }
  return {
    reference: (id) => ask(({ references }) => references.get(id)),
    folio: (anchor) => ask(({ folios }) => folios.get(anchor)),
    index: (part) => ask(({ indexes }) => indexes.get(part))
  }
}

/** Whether all that was asked would be answered the same from what is located now. */
export function hold(answers: Answer[], located: Located): boolean {
  return answers.every(({ question, answer }) => isDeepStrictEqual(question(located), answer))
}
