import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { HeadingLanguage } from '../model/authority.ts'
import type { Located } from '../model/book-index.ts'
import type { Edition } from '../model/edition.ts'
import { primary } from '../model/language.ts'
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
  if (subjects.byId.size === 0) return pages
  const language = headingLanguage(edition.config.language)
  const mentioned = firstMentions(edition, subjects)
  const boxes = edition.parts.flatMap((part) => {
    const own = part.type === 'statement' ? mentioned.get(part.id) : undefined
    return own === undefined ? [] : [{ part: part.id, box: termsOf(part, own, subjects, language) }]
  })
  const cards = [...subjects.byId.values()].map((subject) => cardOf(subject, language))
  const aside = h(
    'aside',
    { className: ['navigation'], lang: edition.config.language, dataGenerated: '', dataScreen: '' },
    [...boxes.map(({ box }) => box), ...cards]
  )
  const parts = boxes.map(({ part }) => part)
  const opened = withButtons(pages.html, parts, pages, language)
  const html = linkMentions(opened, (mark) => subjects.byMark.get(mark))
    .replace(
      '</head>',
      `<link rel="stylesheet" href="${styleFile}">\n<script src="${scriptFile}" defer></script>\n</head>`
    )
    .replace('</body>', () => `${toHtml(aside)}\n</body>`)
  return { ...pages, html, files: new Map([...pages.files, [styleFile, files.style], [scriptFile, files.script]]) }
}

/** Put the buttons that open the boxes on the first pages of their statements. */
function withButtons(html: string, parts: string[], { pageMap }: Pages, language: HeadingLanguage): string {
  const byPosition = new Map(parts.map((part) => [`${pageMap.anchors.get(part)?.position}`, part]))
  return html.replace(/<div [^>]*data-position="(\d+)"[^>]*>/gu, (start, position: string) => {
    const part = byPosition.get(position)
    return part === undefined ? start : start + toHtml(buttonOf(part, language))
  })
}

function buttonOf(part: string, language: HeadingLanguage): Element {
  const attributes = { className: ['terms-button'], type: 'button', popovertarget: termsAnchor(part) }
  return h('button', { ...attributes, dataGenerated: '', dataScreen: '' }, navigationWords[language].terms)
}

function headingLanguage(tag: string): HeadingLanguage {
  const language = primary(tag)
  return language === 'en' || language === 'ru' ? language : 'zh'
}

function toHtml(element: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [element] })
}
