import { passageIsInParagraph, referenceIsPrinted } from '../../model/rules.ts'
import type { ComparedPair, FairPassage } from '../../model/study.ts'
import type { Material } from '../material.ts'
import type { SaidParagraph } from './paragraphs.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Fill in what the compared passages say. Words are taken from the statements, never from the list: it only finds them. */
export function pairsOf({ annotated, collation, complain }: Material): ComparedPair[] {
  const paragraphs = paragraphsOf(annotated.statements, collation.manuscripts.config.statements)
  const filled = (passage: FairPassage): FairPassage | undefined => quoted(passage, paragraphs, complain)
  return annotated.study.comparison.flatMap((pair, position) => {
    const [earlier, later] = [filled(pair.earlier), filled(pair.later)]
    if (earlier === undefined || later === undefined) return []
    return [{ ...pair, id: `comparison-${position + 1}`, earlier, later }]
  })
}

function quoted(
  passage: FairPassage,
  paragraphs: SaidParagraph[],
  complain: Material['complain']
): FairPassage | undefined {
  const paragraph = paragraphs.find(({ anchor }) => anchor === passage.anchor)
  if (paragraph === undefined) complain(referenceIsPrinted(passage.place, passage.at))
  else if (!paragraph.words.includes(passage.words))
    complain(passageIsInParagraph(passage.place, passage.at, passage.words))
  else return { ...passage, words: passage.words === '' ? paragraph.words : passage.words }
  return undefined
}
