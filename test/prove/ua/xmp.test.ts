import { expect, test } from 'vitest'
import { readXmp } from '../../../src/prove/ua/xmp/xmp.ts'

const packet = (inside: string) =>
  `<?xpacket begin="" id=""?><!-- a <comment> --><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:ua="http://www.aiim.org/pdfua/ns/id/">${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
const read = (inside: string, encoding: BufferEncoding = 'utf8') =>
  readXmp(new Uint8Array(Buffer.from(packet(inside), encoding)))

test('properties are written as elements or as attributes, in one description or several', () => {
  const short = read(`<rdf:Description rdf:about='' ua:part='1'/><rdf:Description dc:title="A &amp; B &#x4E00;"/>`)
  expect(short).toEqual({
    identification: [{ namespace: expect.anything(), prefix: 'ua', name: 'part', value: '1', hasDefault: false }],
    title: 'A & B 一',
    withoutLanguage: []
  })
  const long = read(`<rdf:Description><ua:part> 1 </ua:part><dc:title><![CDATA[A <b>]]></dc:title></rdf:Description>`)
  expect(long?.identification).toMatchObject([{ prefix: 'ua', name: 'part', value: '1' }])
  expect(long?.title).toBe('A <b>')
})

test.each([
  ['<rdf:li xml:lang="x-default">A</rdf:li>', ['dc:title']],
  ['<rdf:li xml:lang="x-default">A</rdf:li><rdf:li xml:lang="en">A</rdf:li>', []],
  ['<rdf:li xml:lang="en">A</rdf:li>', []]
])('a text of no language in particular has only x-default: %s', (items, expected) => {
  const xmp = read(`<rdf:Description><dc:title><rdf:Alt>${items}</rdf:Alt></dc:title></rdf:Description>`)
  expect(xmp?.withoutLanguage).toEqual(expected)
  expect(xmp?.title).toBe('A')
})

test('a packet may be in UTF-16', () => {
  expect(read('<rdf:Description dc:title="一"/>', 'utf16le')?.title).toBe('一')
})

test.each(['<rdf:Description>', '<rdf:Description a=b/>', '<rdf:Description></rdf:Other>', '</rdf:RDF>'])(
  '%s is no XML',
  (inside) => {
    expect(read(inside)).toBeUndefined()
  }
)
