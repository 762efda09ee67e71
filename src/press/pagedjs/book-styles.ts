import { origin } from '../browser/closed-page.ts'
import { pageRules } from '../page-rules.ts'
import { splitBoxes } from '../split-boxes.ts'

/** Names of the engine's boxes that are not what the prefix rule makes of them. */
const names: Record<string, string> = {
  pagedjs_footnote_content: 'page-notes',
  pagedjs_page_content: 'page-text',
  pagedjs_area: 'page-area'
}

/** Give a class of Paged.js the name it has in finished pages: `pagedjs_left_page` is `left-page`. */
export function pageClass(name: string): string {
  return names[name] ?? name.replace(/^pagedjs_/, '').replaceAll('_', '-')
}

/**
 * Turn the style sheets as the engine rewrote them into those of the finished pages.
 *
 * The engine has taken out what it carried out itself (breaks, named pages, margin boxes' content). Its own
 * page rules go, its names become ours, its absolute addresses relative ones.
 */
export function bookStyles(sheets: string[], size: { width: string; height: string }): string {
  const own = sheets.map((sheet) =>
    sheet
      .replace(/@page[^{]*\{[^}]*\}/g, '')
      .replace(/[^{}]*\.pagedjs_margin-content[^{]*\{[^}]*\}/g, '')
      .replace(/--pagedjs-[\w-]+:[^;}]*;?/g, '')
      .replace(/\[data-id="([^"]*)"\]/g, '#$1')
      .replace(/\.(pagedjs_[\w-]+)/g, (_, name: string) => `.${pageClass(name)}`)
      .replaceAll(origin, '')
      .replaceAll('}', '}\n')
  )
  return `${pageStyles(size)}\n${own.join('\n')}`
}

function pageStyles({ width, height }: { width: string; height: string }): string {
  return `@page { size: ${width} ${height}; margin: 0; }
body { margin: 0; }
.page { box-sizing: border-box; position: relative; width: ${width}; height: ${height}; overflow: clip; }
.page * { box-sizing: border-box; hyphens: none; }
.page-area { position: absolute; }
.page-text { width: 100%; }
.page-notes { position: absolute; right: 0; bottom: 0; left: 0; }
${pageRules}
${splitBoxes('.continued', '.continues', '.line-continued', '.line-continues', '.line-justified')}`
}
