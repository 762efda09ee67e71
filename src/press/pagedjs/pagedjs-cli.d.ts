declare module 'pagedjs-cli' {
  import type { EventEmitter } from 'node:events'
  import type { Browser, Page } from 'puppeteer-core'

  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default class Printer extends EventEmitter {
    constructor(options: { additionalScripts?: string[]; timeout?: number; closeAfter?: boolean })
    browser: Pick<Browser, 'newPage' | 'close'>
    render(input: { url: string }): Promise<Page>
  }
}
