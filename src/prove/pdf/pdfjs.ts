import { createRequire } from 'node:module'
import { standIns } from './stand-ins.ts'

/*
 * The PDF reader, loaded by `require`: the loader that makes TypeScript run rewrites whatever is imported, and spends
 * most of two seconds on the three megabytes of pdf.js. Its first half is the worker, which reads; the second asks it.
 *
 * It lays polyfills over what Node has. One of them, `Array.prototype.push`, makes reading slower by a sixth, and
 * everything after it too; so what was native is put back. And it loads a module that draws, 30 MB and a tenth of a second of
 * CPU, which nothing is drawn with here: it is given its stand-ins.
 */
const natives: [object, PropertyKey][] = [
  [Array.prototype, 'push'],
  [Function.prototype, 'toString'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
  [process, 'getBuiltinModule']
]
const kept = natives.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name) ?? {})

const require = createRequire(import.meta.url)
const { getBuiltinModule } = process
const withoutCanvas = { createRequire: () => () => standIns }
process.getBuiltinModule = ((name: string) =>
  name === 'module' ? withoutCanvas : getBuiltinModule(name)) as typeof getBuiltinModule

export const { WorkerMessageHandler } = require('pdfjs-dist/legacy/build/pdf.worker.min.mjs') as {
  WorkerMessageHandler: { initializeFromPort: (port: object) => void }
}

export const { AnnotationMode, getDocument, OPS, PDFWorker, VerbosityLevel } =
  require('pdfjs-dist/legacy/build/pdf.min.mjs') as typeof import('pdfjs-dist/legacy/build/pdf.mjs')

for (const [place, [owner, name]] of natives.entries()) Object.defineProperty(owner, name, kept[place] ?? {})
