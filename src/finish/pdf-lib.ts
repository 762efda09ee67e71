import { createRequire } from 'node:module'

/**
 * The PDF library, loaded by `require`: the loader that makes TypeScript run takes a second to rewrite the hundreds of
 * files that `import` would bring in.
 */
export const {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString
} = createRequire(import.meta.url)('@cantoo/pdf-lib') as typeof import('@cantoo/pdf-lib')
