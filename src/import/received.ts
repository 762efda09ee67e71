/** A text as received, cut into lines and nothing else. All offsets count code points. */
export interface Received {
  points: string[]
  lines: Line[]
  language: Language
}

export type Language = 'zh-Hans' | 'zh-Hant' | 'ru' | 'en'

export interface Line {
  /** As an editor of texts counts: CRLF, LF and CR end a line. */
  number: number
  start: number
  /** Where its line end begins. */
  end: number
  /** Where the next line begins; the length of the text for the last one. */
  next: number
  /** Its words, without white space around them; `from` is `to` in an empty line. */
  from: number
  to: number
}

/** White space within a line. */
export const space = /^[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/

/** Control characters and the like: they say nothing, and no text of ours may hold them. */
export const unseen = /^(?![\t-\r\x85])(?:\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\ufffe|\uffff)$/u

export const han = /^\p{Script=Han}$/u

/** Cut a text into lines. Form feeds and Unicode separators end a line too, but not one that is counted. */
export function receive(text: string): Received {
  const points = Array.from(text)
  const lines: Line[] = []
  let number = 1
  let start = 0
  for (let at = 0; at <= points.length; at++) {
    const end = points[at]
    if (at < points.length && (end === undefined || !/^[\n\v\f\r\u0085\u2028\u2029]$/.test(end))) continue
    const next = at === points.length ? at : end === '\r' && points[at + 1] === '\n' ? at + 2 : at + 1
    lines.push({ number, start, end: at, next, ...wordsBetween(points, start, at) })
    if (end === '\n' || end === '\r') number++
    start = next
    at = Math.max(at, next - 1)
  }
  return { points, lines, language: languageOf(text) }
}

function wordsBetween(points: string[], start: number, end: number): { from: number; to: number } {
  const blank = (at: number) => space.test(points[at] ?? '') || unseen.test(points[at] ?? '')
  let from = start
  while (from < end && blank(from)) from++
  let to = end
  while (to > from && blank(to - 1)) to--
  return { from, to }
}

/** Characters that only the traditional script has, or only the simplified one, among the commonest. */
const traditional = /[國會議關係發與為這個們對說應聯聲邊區華總統學問題歷當實現經濟]/g
const simplified = /[国会议关系发与为这个们对说应联声边区华总统学问题历当实现经济]/g

function languageOf(text: string): Language {
  const hans = count(text, /\p{Script=Han}/gu)
  const letters = count(text, /\p{L}/gu) - hans
  // A Han character is worth a word.
  if (hans * 3 > letters) return count(text, traditional) > count(text, simplified) ? 'zh-Hant' : 'zh-Hans'
  return count(text, /\p{Script=Cyrillic}/gu) * 2 > letters ? 'ru' : 'en'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
