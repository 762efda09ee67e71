import { createRequire } from 'node:module'

/**
 * The PDF reader, loaded by `require`: the loader that makes TypeScript run rewrites whatever is imported, and
 * spends most of two seconds on the three megabytes of pdf.js. The second half is pdf.js' own worker, which finds
 * its place by itself when it is loaded into the same thread.
 */
const require = createRequire(import.meta.url)
require('pdfjs-dist/legacy/build/pdf.worker.min.mjs')

export const { getDocument, OPS, VerbosityLevel } =
  require('pdfjs-dist/legacy/build/pdf.min.mjs') as typeof import('pdfjs-dist/legacy/build/pdf.mjs')
