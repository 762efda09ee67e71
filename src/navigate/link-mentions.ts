/** A tag, with its quoted attributes whole. */
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gu

/** The entry that a mark leads to, by their anchors. */
export type SubjectOf = (mark: string) => string | undefined

/**
 * Make the words of each mark in the finished pages a link to the entry of the index, and name the card that a script
 * may show: `<a class="mention" href="#entry-x" data-card="entry-x" data-screen>`.
 *
 * Works on the HTML as it was written, not on a tree of it: all else stays as it is, byte for byte. A mark that lies in
 * another, or in a link, is left to that one; links inside a mark (a letter of the apparatus) are left out of the new
 * one, since links cannot lie in each other.
 */
export function linkMentions(html: string, subjectOf: SubjectOf): string {
  let linked = ''
  let copied = 0
  const open: { name: string; mark: string | undefined; unit: string; from: number }[] = []
  const latest = new Map<string, string>()
  for (const found of html.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = found
    if (isVoid.has(name)) continue
    if (slash === '') {
      const unit = / data-unit="([^"]*)"/u.exec(attributes)?.[1] ?? open.at(-1)?.unit ?? ''
      // What goes over to the next page has no anchor: it belongs to the latest mark of its unit.
      const mark = isMark(attributes) ? (idIn(attributes) ?? latest.get(unit)) : undefined
      if (mark !== undefined) latest.set(unit, mark)
      open.push({ name, mark, unit, from: found.index + whole.length })
      continue
    }
    const closed = open.pop()
    if (closed?.mark === undefined || open.some((outer) => outer.name === 'a' || outer.mark !== undefined)) continue
    const words = html.slice(closed.from, found.index)
    const subjects = [...new Set([closed.mark, ...marksIn(words)].flatMap((mark) => subjectOf(mark) ?? []))]
    linked += html.slice(copied, closed.from) + withLinks(words, subjects)
    copied = found.index
  }
  return linked + html.slice(copied)
}

/** Elements of HTML without content that may stand in pages. */
const isVoid = new Set(['br', 'img', 'meta', 'link', 'hr', 'wbr', 'input', 'col'])

function isMark(attributes: string): boolean {
  return / class="(?:[^"]* )?mark(?: [^"]*)?"/u.test(attributes)
}

function idIn(attributes: string): string | undefined {
  return / id="([^"]*)"/u.exec(attributes)?.[1]
}

function marksIn(words: string): string[] {
  return [...words.matchAll(tag)].flatMap(([, slash, , attributes = '']) =>
    slash === '' && isMark(attributes) ? (idIn(attributes) ?? []) : []
  )
}

/** Wrap runs of words; what holds a link stays beside them. */
function withLinks(words: string, subjects: string[]): string {
  const [first] = subjects
  if (first === undefined) return words
  const start = `<a class="mention" href="#${first}" data-card="${subjects.join(' ')}" data-screen="">`
  const runs: { text: string; linked: boolean }[] = []
  for (const node of topNodes(words)) {
    const linked = !/<a[\s>]/u.test(node)
    const last = runs.at(-1)
    if (last?.linked === linked) last.text += node
    else runs.push({ text: node, linked })
  }
  return runs
    .map(({ text, linked }) => (linked && text.replaceAll('\u2060', '') !== '' ? `${start}${text}</a>` : text))
    .join('')
}

/** Cut HTML into its outermost nodes. */
function topNodes(html: string): string[] {
  const nodes: string[] = []
  let depth = 0
  let from = 0
  const cut = (to: number) => {
    if (to > from) nodes.push(html.slice(from, to))
    from = to
  }
  for (const { index, 0: whole, 1: slash, 2: name = '' } of html.matchAll(tag)) {
    if (isVoid.has(name)) continue
    if (slash === '' && depth++ === 0) cut(index)
    if (slash === '/' && --depth === 0) cut(index + whole.length)
  }
  cut(html.length)
  return nodes
}
