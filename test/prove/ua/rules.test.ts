import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { checkPdfUa, judgedRules } from '../../../src/prove/ua/pdf-ua.ts'
import { breaks, broken } from './breaks.ts'
import { soundPdf } from './sound-pdf.ts'
import { writePdf } from './write-pdf.ts'

const rulesIn = async (pdf: Uint8Array) => [...new Set((await checkPdfUa(pdf)).map(({ rule }) => rule))]

test('a file that has something of everything and breaks no rule has no findings', async () => {
  expect(await checkPdfUa(writePdf(soundPdf()))).toEqual([])
})

test('there is a broken file for every rule', () => {
  const elsewhere = ['6.1-1', '7.16-1']
  expect([...Object.keys(breaks), ...elsewhere].sort()).toEqual(judgedRules.map(({ id }) => id).sort())
})

test.each(Object.entries(breaks))('%s is found when it is broken', async (rule, changes) => {
  expect(await rulesIn(writePdf(broken(soundPdf(), changes)))).toContain(rule)
})

test('6.1-1: the header names a version of PDF 1', async () => {
  expect(await rulesIn(writePdf(soundPdf(), '%PDF-2.0'))).toEqual(['6.1-1'])
})

test.each([
  { contentAccessibility: true, isFound: false },
  { contentAccessibility: false, isFound: true }
])('7.16-1: an encrypted file permits screen readers: $contentAccessibility', async ({ isFound, ...permissions }) => {
  const pdf = await PDFDocument.load(writePdf(soundPdf()), { updateMetadata: false })
  pdf.encrypt({ ownerPassword: 'owner', permissions })
  const rules = await rulesIn(await pdf.save({ useObjectStreams: false, addDefaultPage: false }))
  // The library leaves strings as they are, so that they cannot be read afterwards; streams are read.
  expect(rules.includes('7.16-1')).toBe(isFound)
  expect(rules).not.toContain('5-1')
})

test('a form begins with the graphics state of its page: text that is not seen there is not seen in it', async () => {
  const objects = soundPdf()
  objects.textDescriptor = String(objects.textDescriptor).replace('/FontFile2 @textProgram', '')
  objects.drawing = { dict: '<< >>', data: '/H1 << /MCID 0 >> BDC 3 Tr BT /Text 12 Tf ET EMC /Form Do' }
  objects.form = {
    dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParents 1 >>',
    data: '/P << /MCID 0 >> BDC BT (A) Tj ET EMC'
  }
  const unseen = await rulesIn(writePdf(objects))
  objects.drawing = { dict: '<< >>', data: '/H1 << /MCID 0 >> BDC BT /Text 12 Tf ET EMC /Form Do' }
  const seen = await rulesIn(writePdf(objects))
  expect([unseen.includes('7.21.4.1-1'), seen.includes('7.21.4.1-1')]).toEqual([false, true])
})
