import { dateIn } from './dates.ts'
import { endsSentence, isRunning, namesDocument, sizeOf } from './measure.ts'
import { type Part, partOf } from './part.ts'
import type { Passage } from './passages.ts'
import type { Member } from './series.ts'

/** The longest line of a signature, and what may stand beside the day in a date line. */
const longestLine = 30
const longestPlace = 14

const signed = /^[（(]?(?:签字|簽字|签署|簽署|签名|簽名|signed|signature|подпись)[）)]?$/iu
const office =
  /主席|总统|總統|总理|總理|部长|部長|市长|市長|省长|省長|代表|大使|首相|国务卿|總書記|总书记|President|Minister|Secretary|Chancellor|Ambassador|Chairman|Президент|Председатель|Министр|Премьер|Посол/u
const state =
  /(?:国|國|联邦|聯邦|联盟|聯盟|政府)$|^(?:For the|On behalf of|За |От )|(?:Republic|Federation|Union|Kingdom|States|Республик[иа]|Федераци[ия])(?: of [\p{L} ]+)?$/u

/** Whether a line gives day and place of a document. */
export function isDateline(words: string): boolean {
  const found = dateIn(words)
  if (found === undefined || sizeOf(found.rest) > longestPlace || namesDocument(found.rest)) return false
  // `发布时间：`, `Published:` and the like are the site's.
  return !endsSentence(words.replace(/[.。]$/u, '')) && !/[:：|｜]/u.test(words)
}

/** Find the signatures and the date line at the end of a document; its short last lines, where one of them proves it. */
export function signatures(passages: Passage[], members: Map<Passage, Member>): Part[] {
  const isClosing = (passage: Passage) =>
    !members.has(passage) &&
    sizeOf(passage.words) <= longestLine &&
    (isDateline(passage.words) || !isRunning(passage.words))
  const last = passages.findLastIndex((passage) => !isClosing(passage))
  const tail = last === -1 ? [] : passages.slice(last + 1)
  const dated = tail.findLast(({ words }) => isDateline(words))
  const [before, after] = splitAt(tail, dated)
  const block = isSigned(before) ? before : isSigned(after) ? after : []
  if (dated === undefined && block.length === 0) return []
  const signed = new Map(parties(block).map((part) => [part.passage, part]))
  return tail.map((passage) => signed.get(passage) ?? partOf(passage, passage === dated ? 'dateline' : 'paragraph'))
}

function splitAt(passages: Passage[], at: Passage | undefined): [Passage[], Passage[]] {
  if (at === undefined) return [passages, []]
  const position = passages.indexOf(at)
  return [passages.slice(0, position), passages.slice(position + 1)]
}

function isSigned(passages: Passage[]): boolean {
  return passages.length > 1 && passages.some(({ words }) => signed.test(words) || office.test(words))
}

/** A party begins with its state, behind a signature, or behind a wider gap than the lines of a party have. */
function parties(passages: Passage[]): Part[] {
  const usual = passages.slice(1).reduce((least, { gap }) => Math.min(least, gap), Number.POSITIVE_INFINITY)
  let party = 0
  return passages.map((passage, at) => {
    const former = passages[at - 1]
    const begins = passage.gap > usual || state.test(passage.words) || signed.test(former?.words ?? '')
    // The first gap parts the signatures from the text.
    if (former !== undefined && begins && !isContinued(former.words, passage)) party++
    return { ...partOf(passage, 'signature'), party }
  })
}

/** A second line with a state continues the first: `For the Government of` and the name of the state. */
function isContinued(former: string, { gap, words }: Passage): boolean {
  return gap === 1 && state.test(words) && /(?: of| the|政府)$|^(?:For|За)\b/u.test(former)
}
