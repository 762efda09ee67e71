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
import { termsAnchor, termsOf } from './terms.ts'

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
  const boxes = edition.parts.flatMap((part) =>
    part.type === 'statement' ? termsOf(part, edition, subjects, language).map((box) => ({ part: part.id, box })) : []
  )
  const cards = [...subjects.byId.values()].map((subject) => cardOf(subject, language))
  const aside = h(
    'aside',
    { className: ['navigation'], lang: edition.config.language, dataGenerated: '', dataScreen: '' },
    [...boxes.map(({ box }) => box), ...cards]
  )
  const opened = boxes.reduce((html, { part }) => withButton(html, part, pages, language), pages.html)
  const html = linkMentions(opened, (mark) => subjects.byMark.get(mark))
    .replace(
      '</head>',
      `<link rel="stylesheet" href="${styleFile}" media="screen">\n<script src="${scriptFile}" defer></script>\n</head>`
    )
    .replace('</body>', () => `${toHtml(aside)}\n</body>`)
  return { ...pages, html, files: new Map([...pages.files, [styleFile, files.style], [scriptFile, files.script]]) }
}

/** Put the button that opens the box on the first page of its statement. */
function withButton(html: string, part: string, { pageMap }: Pages, language: HeadingLanguage): string {
  const position = pageMap.anchors.get(part)?.position
  const page = new RegExp(`<div [^>]*data-position="${position}"[^>]*>`, 'u')
  const attributes = { className: ['terms-button'], type: 'button', popovertarget: termsAnchor(part) }
  const button = h('button', { ...attributes, dataGenerated: '', dataScreen: '' }, navigationWords[language].terms)
  return html.replace(page, (start) => start + toHtml(button))
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
