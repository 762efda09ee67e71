import { expect, test } from 'vitest'
import type { Complaint } from '../../src/model/complaint.ts'
import { proveAccessible } from '../../src/prove/accessible.ts'
import { checkPdfUa } from '../../src/prove/ua/pdf-ua.ts'
import { breaks, broken } from './ua/breaks.ts'
import { soundPdf } from './ua/sound-pdf.ts'
import { writePdf } from './ua/write-pdf.ts'

function proved(pdf: Uint8Array) {
  const said: Complaint[] = []
  return { accessibility: proveAccessible(checkPdfUa(pdf), 'book.pdf', (complaint) => said.push(complaint)), said }
}

test('a sound PDF gives nothing to complain of', () => {
  expect(proved(writePdf(soundPdf()))).toEqual({ accessibility: { rules: 107, broken: [] }, said: [] })
})

test('a rule that our own PDF breaks is a fault of engross, with page and object', () => {
  const { accessibility, said } = proved(writePdf(broken(soundPdf(), breaks['7.1-3'] ?? [])))
  expect(accessibility.broken).toEqual(['7.1-3'])
  expect(said).toHaveLength(1)
  expect(said[0]).toMatchObject({
    rule: 'pdf-is-accessible',
    severity: 'error',
    blame: 'engross',
    finding: { file: 'book.pdf', clause: '7.1-3', page: 1, object: expect.stringMatching(/^\d+ 0 R$/), times: 1 }
  })
})
