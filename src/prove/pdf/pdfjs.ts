import { createRequire } from 'node:module'

/*
 * The PDF reader, loaded by `require`: the loader that makes TypeScript run rewrites whatever is imported, and spends
 * most of two seconds on the three megabytes of pdf.js. The second half of it is its worker, which finds its place
 * by itself when it is loaded into the same thread.
 *
 * It lays polyfills over what Node has. One of them, `Array.prototype.push`, makes reading slower by a sixth, and
 * everything after it too; so what was native is put back.
 */
const natives: [object, PropertyKey][] = [
  [Array.prototype, 'push'],
  [Function.prototype, 'toString'],
  [JSON, 'parse'],
  [JSON, 'stringify']
]
const kept = natives.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name) ?? {})

const require = createRequire(import.meta.url)
require('pdfjs-dist/legacy/build/pdf.worker.min.mjs')

export const { AnnotationMode, getDocument, OPS, VerbosityLevel } =
  require('pdfjs-dist/legacy/build/pdf.min.mjs') as typeof import('pdfjs-dist/legacy/build/pdf.mjs')

for (const [place, [owner, name]] of natives.entries()) Object.defineProperty(owner, name, kept[place] ?? {})
