import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { HeadingLanguage } from '../model/authority.ts'
import type { Located } from '../model/book-index.ts'
import type { Edition } from '../model/edition.ts'
import { headingLanguage } from '../model/language.ts'
import { navigationWords } from '../model/navigation-words.ts'
import type { Pages } from '../model/pages.ts'
import { cardOf } from './cards.ts'
import { linkMentions } from './link-mentions.ts'
import { subjectsOf } from './subjects.ts'
import { firstMentions, termsAnchor, termsOf } from './terms.ts'

/** What the cards need beside the pages. */
export interface CardFiles {
  style: Uint8Array
  script: Uint8Array
}

const styleFile = 'cards.css'
const scriptFile = 'cards.js'

/**
 * Give the finished pages what only a screen can have: words that lead to their entry in the index, cards that say what
 * it has, and for each statement a box of its persons and terms.
 *
 * Nothing of it is in the print, which is made before, or in the proof (`data-screen`). All of it works without the script:
 * the words are plain links then, and the boxes open by themselves. A book without index is left as it is.
 */
export function navigate(edition: Edition, located: Located, pages: Pages, files: CardFiles): Pages {
  const subjects = subjectsOf(edition, located)
  if (subjects.byEntry.size === 0) return pages
  const language = headingLanguage(edition.config.language)
  const mentioned = firstMentions(edition, subjects)
  const taken = new Set<number>()
  const boxes = edition.parts.flatMap((part) => {
    const own = part.type === 'statement' ? mentioned.get(part.id) : undefined
    const position = pages.pageMap.anchors.get(part.id)?.position
    // Languages that open on one page share the box of the first.
    if (own === undefined || position === undefined || taken.has(position)) return []
    taken.add(position)
    const spoken = headingLanguage(part.language)
    return [{ position, button: buttonOf(part.id, spoken), box: termsOf(part, own, subjects, spoken) }]
  })
  const cards = [...subjects.byEntry.values()].map((subject) => cardOf(subject, language))
  const aside = h(
    'aside',
    { className: ['navigation'], lang: edition.config.language, dataGenerated: '', dataScreen: '' },
    [...boxes.map(({ box }) => box), ...cards]
  )
  const opened = withButtons(pages.html, new Map(boxes.map(({ position, button }) => [`${position}`, button])))
  const html = linkMentions(opened, (mark) => subjects.byMark.get(mark))
    .replace(
      '</head>',
      `<link rel="stylesheet" href="${styleFile}">\n<script src="${scriptFile}" defer></script>\n</head>`
    )
    .replace('</body>', () => `${toHtml(aside)}\n</body>`)
  return { ...pages, html, files: new Map([...pages.files, [styleFile, files.style], [scriptFile, files.script]]) }
}

/** Put the buttons that open the boxes on their pages, by position. */
function withButtons(html: string, buttons: Map<string, Element>): string {
  return html.replace(/<div [^>]*data-position="(\d+)"[^>]*>/gu, (start, position: string) => {
    const button = buttons.get(position)
    return button === undefined ? start : start + toHtml(button)
  })
}

function buttonOf(part: string, language: HeadingLanguage): Element {
  const attributes = { className: ['terms-button'], type: 'button', popovertarget: termsAnchor(part) }
  return h('button', { ...attributes, dataGenerated: '', dataScreen: '' }, navigationWords[language].terms)
}

function toHtml(element: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [element] })
}
