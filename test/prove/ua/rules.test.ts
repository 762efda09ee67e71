import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPdfUa, judgedRules } from '../../../src/prove/ua/pdf-ua.ts'
import { breaks, broken } from './breaks.ts'
import { soundPdf } from './sound-pdf.ts'
import { writePdf } from './write-pdf.ts'

const rulesIn = (pdf: Uint8Array) => [...new Set(checkPdfUa(pdf).map(({ rule }) => rule))]

test('a file that has something of everything and breaks no rule has no findings', () => {
  expect(checkPdfUa(writePdf(soundPdf()))).toEqual([])
})

test('there is a broken file for every rule', () => {
  const elsewhere = ['6.1-1', '7.16-1']
  expect([...Object.keys(breaks), ...elsewhere].sort()).toEqual(judgedRules.map(({ id }) => id).sort())
})

test.each(Object.entries(breaks))('%s is found when it is broken', (rule, changes) => {
  expect(rulesIn(writePdf(broken(soundPdf(), changes)))).toContain(rule)
})

test('6.1-1: the header names a version of PDF 1', () => {
  expect(rulesIn(writePdf(soundPdf(), '%PDF-2.0'))).toEqual(['6.1-1'])
})

const encrypted = (name: string) => new Uint8Array(readFileSync(`test/fixtures/pdf-encrypted/${name}.pdf`))

test.each(['rc4-40', 'rc4-128', 'aes-128', 'aes-128-open-metadata', 'aes-256'])(
  'a file encrypted with %s is read',
  (name) => {
    expect(checkPdfUa(encrypted(name))).toEqual([])
  }
)

test('7.16-1: an encrypted file permits screen readers', () => {
  expect(rulesIn(encrypted('no-accessibility'))).toEqual(['7.16-1'])
})

test('a file that asks for a password is not judged', () => {
  expect(() => checkPdfUa(encrypted('password'))).toThrow('cannot be opened without a password')
})

test('a form begins with the graphics state of its page: text that is not seen there is not seen in it', () => {
  const objects = soundPdf()
  objects.textDescriptor = String(objects.textDescriptor).replace('/FontFile2 @textProgram', '')
  objects.drawing = { dict: '<< >>', data: '/H1 << /MCID 0 >> BDC 3 Tr BT /Text 12 Tf ET EMC /Form Do' }
  objects.form = {
    dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParents 1 >>',
    data: '/P << /MCID 0 >> BDC BT (A) Tj ET EMC'
  }
  const unseen = rulesIn(writePdf(objects))
  objects.drawing = { dict: '<< >>', data: '/H1 << /MCID 0 >> BDC BT /Text 12 Tf ET EMC /Form Do' }
  const seen = rulesIn(writePdf(objects))
  expect([unseen.includes('7.21.4.1-1'), seen.includes('7.21.4.1-1')]).toEqual([false, true])
})
