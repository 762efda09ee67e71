import { readFileSync } from 'node:fs'
import type { Element, ElementContent, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { AnchorRecord, PageMap, PageRecord } from '../../src/model/page-map.ts'
import type { Pages } from '../../src/model/pages.ts'

/** Pages of the small edition as a press could have set them: a paragraph and a note go over to further pages. */
export function smallPages(): Pages {
  const html = readFileSync(new URL('../fixtures/proof/pages.html', import.meta.url), 'utf8')
  return { html, files: new Map(), pageMap: pageMapOf(html), size: { width: 140, height: 203 } }
}

/** Read where everything stands: what a press knows, for it set the pages. */
function pageMapOf(html: string): PageMap {
  const pages = elements(unified().use(rehypeParse).parse(html)).filter(({ properties }) => properties.dataPosition)
  const anchors = new Map<string, AnchorRecord>()
  const records = pages.map((page): PageRecord => {
    const { dataPosition, dataFolio, dataSide, dataKind } = page.properties
    const side = dataSide === 'recto' ? 'recto' : 'verso'
    const record = { position: Number(dataPosition), folio: String(dataFolio), side } as const
    const here = elements(page)
    for (const { properties } of here) {
      const id = String(properties.id ?? '')
      const call = here.find(
        (element) => element.properties.href === `#${id}` && element.properties.role === 'doc-noteref'
      )
      const mark = properties.role === 'doc-footnote' ? textOf(call).replace('\u2060', '') : undefined
      if (id !== '' && !anchors.has(id)) anchors.set(id, { ...record, mark })
    }
    return { ...record, kind: dataKind as PageRecord['kind'], part: '' }
  })
  return { pages: records, anchors }
}

function elements(node: Root | ElementContent): Element[] {
  const children = 'children' in node ? node.children : []
  const inner = children.flatMap((child) => (child.type === 'element' ? elements(child) : []))
  return node.type === 'element' ? [node, ...inner] : inner
}

function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value
  return node?.type === 'element' ? node.children.map(textOf).join('') : ''
}
