import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Located } from '../model/book-index.ts'
import type { Edition, Part } from '../model/edition.ts'
import type { Composed } from '../model/pages.ts'
import { imagePath } from './block/figure.ts'
import { type Compositor, type Handlers, type Surroundings, under } from './compositor.ts'
import { blockHandlers, inlineHandlers, partHandlers } from './handlers.ts'
import { bookHead } from './part/running-head.ts'
import { statementAbreast } from './part/statement.ts'
import { type Answer, hold, type Questions, questions } from './questions.ts'
import { divideWords } from './typeset/divide-words.ts'
import { keepTail } from './typeset/keep-tail.ts'
import { squeeze } from './typeset/squeeze.ts'
import { type WordDivider, wordDivider } from './typeset/word-divider.ts'
import { wrapText } from './typeset/wrap-text.ts'

/** Parts that are set, with what they asked of the pages: they are set again when they would be answered otherwise. */
export type SetParts = Map<Part, { elements: ElementContent[]; asked: Answer[] }>

/**
 * Make the book as HTML: a section a part, a handler a node, a `data-unit` for every text that is proved.
 *
 * Says nothing about pages; what depends on them comes from `located`. A part of `former` for which nothing changed is the
 * same part in the new book, not one like it: nobody has to look at it again.
 */
export function compose(
  edition: Edition,
  located: Located,
  assets: Map<string, Uint8Array>,
  former: SetParts = new Map()
): Composed {
  const { title, editors, language, hyphenation } = edition.config
  const divide = wordDivider(hyphenation)
  const parts = edition.parts.flatMap((part) => {
    const known = former.get(part)
    if (known !== undefined && hold(known.asked, located)) return known.elements
    const asked: Answer[] = []
    const at = compositor(edition, questions(located, asked), surroundings(language))
    const elements = setPart(part, edition, at).map((element) =>
      typeset(underBook(element, part, edition), language, divide)
    )
    former.set(part, { elements, asked })
    return elements
  })
  return {
    root: { type: 'root', children: [h('main', { lang: language, dataTitle: title }, parts)] },
    language,
    title,
    authors: editors,
    fonts: edition.config.fonts,
    series: edition.config.notes.series.filter(({ place }) => place === 'page'),
    assets: new Map([...assets].map(([file, bytes]) => [imagePath(file), bytes]))
  }
}

/** Name the book over left-hand pages, where that is not the same on all of them. */
function underBook(content: ElementContent, part: Part, edition: Edition): ElementContent {
  const head = bookHead(part, edition)
  if (content.type !== 'element' || head === undefined) return content
  return { ...content, properties: { ...content.properties, dataBook: head } }
}

/** Take care of what nodes cannot, since it depends on their neighbours. */
function typeset(content: ElementContent, language: string, divide: WordDivider): ElementContent {
  return content.type === 'element' ? wrapText(divideWords(keepTail(squeeze(content)), language, divide)) : content
}

function surroundings(language: string): Surroundings {
  return { ...under(''), language, noteLanguage: language, label: undefined, phrasing: false, letters: new Map() }
}

/** Set a part; the languages of a statement that share its pages are set with the leading one. */
function setPart(part: Part, { parts }: Edition, at: Compositor): ElementContent[] {
  const here = at.within({ language: part.language })
  if (part.type !== 'statement' || part.side === undefined) return dispatch(partHandlers, [part], here)
  const { of, setting } = part.side
  if (of !== part.id) return []
  const sides = parts.flatMap((one) => (one.type === 'statement' && one.side?.of === of ? [one] : []))
  return statementAbreast(sides, setting, here)
}

function compositor(edition: Edition, located: Questions, surroundings: Surroundings): Compositor {
  const at: Compositor = {
    edition,
    located,
    ...surroundings,
    inline: (nodes) => dispatch(inlineHandlers, nodes, at),
    block: (nodes) => dispatch(blockHandlers, nodes, at),
    within: (change) => compositor(edition, located, { ...surroundings, ...change })
  }
  return at
}

/** Hand each node to the handler of its type. The table's type pairs them; TypeScript cannot follow that here. */
function dispatch<Node extends { type: string }>(
  handlers: Handlers<Node>,
  nodes: Node[],
  at: Compositor
): ElementContent[] {
  return nodes.flatMap((node) => {
    const handle = handlers[node.type as Node['type']] as (node: Node, at: Compositor) => ElementContent[]
    return handle(node, at)
  })
}
