import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPdfUa } from '../../../src/prove/ua/pdf-ua.ts'
import { soundPdf } from './sound-pdf.ts'
import { type Objects, writePdf } from './write-pdf.ts'

/** What checking comes to: the number of findings, or why the file cannot be checked. Anything else is a fault. */
function outcome(pdf: Uint8Array): string {
  try {
    return `${checkPdfUa(pdf).length} findings`
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(TypeError)
    return (error as Error).message
  }
}

const text = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'))
const small = (drawing: Objects[string]): Uint8Array =>
  writePdf({
    catalog: '<< /Type /Catalog /Pages @pages >>',
    pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
    page: '<< /Type /Page /Parent @pages /Contents @drawing /Resources << /XObject << /F @drawing >> >> >>',
    drawing
  })
const head = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [2 0 R] >>\nendobj\n'

test.each([
  ['nothing', text(''), 'it is no PDF'],
  ['no PDF', text('hello'), 'it is no PDF'],
  ['only a header', text('%PDF-1.7'), 'it has no catalog'],
  [
    'a catalog that is itself',
    text('%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer\n<< /Root 1 0 R >>'),
    'it has no catalog'
  ],
  ['pages that hold themselves', text(head), '4 findings'],
  ['objects without end', text(head + '9 0 obj\n<<\n'.repeat(50_000)), '4 findings'],
  ['streams without end', text(head + '9 0 obj\n<<>>\nstream\n'.repeat(50_000)), '4 findings'],
  [
    'streams whose length is nowhere',
    text(head + '9 0 obj\n<</Length 99 0 R>>\nstream\n'.repeat(50_000)),
    '4 findings'
  ],
  ['trailers without end', text(`${head}${'trailer\n<< /Root 1 0 R >>\n'.repeat(50_000)}`), '4 findings'],
  ['arrays without end', text(`${head}9 0 obj\n${'['.repeat(500_000)}`), '4 findings'],
  ['dictionaries without end', text(`${head}9 0 obj\n${'<</A'.repeat(500_000)}`), '4 findings'],
  ['a text without end', text(`${head}9 0 obj\n${'('.repeat(500_000)}`), '4 findings'],
  ['digits without end', text(`${head}${'9'.repeat(1_000_000)}`), '4 findings'],
  ['content of nothing but saves', small({ dict: '<< >>', data: 'q '.repeat(500_000) }), '4 findings'],
  ['content of nothing but marks', small({ dict: '<< >>', data: '/A BMC '.repeat(500_000) }), '4 findings'],
  ['nested arrays in content', small({ dict: '<< >>', data: '['.repeat(500_000) }), '4 findings'],
  ['a form that draws itself', small({ dict: '<< /Subtype /Form >>', data: '/F Do '.repeat(1000) }), '4 findings'],
  [
    'content that unpacks to too much',
    small({ dict: '<< /Filter /FlateDecode >>', data: new Uint8Array(deflateSync(Buffer.alloc(210_000_000))) }),
    'one of its streams unpacks to more than 200 MB'
  ]
])('%s', (_, pdf, expected) => {
  expect(outcome(pdf)).toBe(expected)
})

test('a structure nested without end is refused', () => {
  const objects: Objects = {
    catalog: '<< /Type /Catalog /Pages @pages /StructTreeRoot @tree >>',
    pages: '<< /Type /Pages /Kids [] /Count 0 >>',
    tree: '<< /Type /StructTreeRoot /K @element0 >>'
  }
  for (let i = 0; i < 2000; i++) objects[`element${i}`] = `<< /S /Div /K ${i < 1999 ? `@element${i + 1}` : '[]'} >>`
  expect(outcome(writePdf(objects))).toBe('its structure is nested more than 1000 deep')
})

test.each([
  ['tags without end', '<a'.repeat(500_000)],
  ['attributes without end', `<a ${'b '.repeat(500_000)}>`],
  ['quotation marks without end', `<a ${'b="'.repeat(300_000)}`],
  ['elements without end', '<a>'.repeat(500_000)],
  ['entities that grow', `<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><a>&d;</a>`]
])('metadata of %s identify nothing', (_, data) => {
  const objects = soundPdf()
  objects.metadata = { dict: '<< /Type /Metadata /Subtype /XML >>', data }
  expect(checkPdfUa(writePdf(objects)).map(({ rule }) => rule)).toEqual(['5-1', '7.1-9'])
})

test('a table of a thousand million cells is laid by nobody', () => {
  const objects = soundPdf()
  objects.wide = String(objects.wide).replace('/ColSpan 2', '/ColSpan 1000000000')
  objects.th1 = String(objects.th1).replace('/O /Table', '/O /Table /ColSpan 1000000000')
  expect(checkPdfUa(writePdf(objects)).map(({ rule }) => rule)).toEqual(['7.2-42'])
})

test('forms that each draw the next ten times are gone through once', () => {
  const objects: Objects = {
    catalog: '<< /Type /Catalog /Pages @pages >>',
    pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
    page: '<< /Type /Page /Parent @pages /Contents @form0 /Resources << /XObject << /F @form0 >> >> >>'
  }
  for (let i = 0; i < 40; i++) {
    const next = i < 39 ? `/Resources << /XObject << /F @form${i + 1} >> >>` : ''
    objects[`form${i}`] = { dict: `<< /Subtype /Form /StructParents ${i} ${next} >>`, data: '/F Do '.repeat(10) }
  }
  expect(checkPdfUa(writePdf(objects)).map(({ rule }) => rule)).toContain('7.20-2')
})

test('whatever is damaged, the checker gives findings or says why it cannot', () => {
  const sound = writePdf(soundPdf())
  const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(damage, fc.nat(sound.length), (changes, cut) => {
      const pdf = sound.slice(0, cut < 1000 ? cut : undefined)
      for (const [at, byte] of changes) pdf[at] = byte
      outcome(pdf)
    }),
    { numRuns: 150 }
  )
})
