/** How long words are, in Han characters; three letters or figures make one. */
export function sizeOf(words: string): number {
  const hans = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return hans + Math.ceil((others - hans) / 3)
}

const closed = /[。．！？；：，、…!?;:.,][”’"»』」》）)〕\]]*$/u
const closedAsSentence = /[。．！？；：…!?;:.][”’"»』」》）)〕\]]*$/u

/** Whether words end as a sentence or a part of one does. */
export function endsClosed(words: string): boolean {
  return closed.test(words)
}

/** Whether words end as a sentence or an item does, so that a paragraph may end there. */
export function endsSentence(words: string): boolean {
  return closedAsSentence.test(words)
}

/** The longest title: that of a statement with all its parties and all it is about. */
function longestTitle(words: string): number {
  return /\p{Script=Han}/u.test(words) ? 48 : 80
}

/** Whether words are a paragraph of running text, not a title, a heading or a line of a signature. */
export function isRunning(words: string): boolean {
  const size = sizeOf(words)
  return size > longestTitle(words) + 12 || (size >= 10 && endsSentence(words))
}

/** Whether all the words stand in one pair of parentheses. */
export function isBracketed(words: string): boolean {
  if (!/^[（(].*[）)]$/u.test(words)) return false
  let depth = 0
  for (const [at, character] of [...words].entries()) {
    if (/[（(]/.test(character)) depth++
    if (/[）)]/.test(character)) depth--
    if (depth === 0) return at === [...words].length - 1
  }
  return false
}

/** Whether words may be a title: short, not closed, no date, not all in parentheses. */
export function isTitleLike(words: string): boolean {
  const size = sizeOf(words)
  return size > 1 && size <= longestTitle(words) && !endsClosed(words) && !isBracketed(words)
}

const kindsOfDocument =
  /(?:声明|聲明|公报|公報|宣言|条约|條約|协定|協定|协议|議定書|议定书|备忘录|備忘錄|公约|公約|纪要|紀要|statement|declaration|communiqu[eé]|treaty|agreement|protocol|memorandum|convention|заявление|декларация|коммюнике|договор|соглашение|протокол|меморандум|конвенция)/iu

/** Whether a title says what kind of document it heads. */
export function namesDocument(words: string): boolean {
  return kindsOfDocument.test(words)
}

/**
 * Whether a title says what it heads where titles say it: at the end in Chinese (of the title or of a subtitle in
 * parentheses), among the first words elsewhere.
 */
export function isDocumentTitle(words: string): boolean {
  const [, title = words, subtitle = ''] = /^(.+)[（(]([^（()）]+)[）)]$/u.exec(words) ?? []
  if (/\p{Script=Han}/u.test(words)) return endsInKind(title) || endsInKind(subtitle)
  return /^\p{Lu}/u.test(words) && namesDocument(words.split(/\s+/u, 3).join(' '))
}

function endsInKind(words: string): boolean {
  const last = [...words.matchAll(new RegExp(kindsOfDocument, 'giu'))].at(-1)
  return last !== undefined && last.index > 0 && last.index + last[0].length === words.length
}
