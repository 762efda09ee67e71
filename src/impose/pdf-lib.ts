import { createRequire } from 'node:module'

/** The PDF library, loaded by `require`: through the loader of TypeScript it would take a second longer. */
export const { Duplex, EncryptedPDFError, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, PrintScaling } =
  createRequire(import.meta.url)('@cantoo/pdf-lib') as typeof import('@cantoo/pdf-lib')
