import { expect, test } from 'vitest'
import { decodeWitness } from '../../src/model/encoding.ts'

const chinese = '关于中俄边界问题的联合声明\n双方一致认为，在平等协商、互谅互让基础上顺利解决中俄勘界问题。\n'
const russian = 'Совместное заявление\nСтороны подтверждают свою приверженность принципам.\n'

function utf16(text: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

test.each([
  ['UTF-8', new TextEncoder().encode(chinese), 'utf-8', chinese],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${chinese}`), 'utf-8', `\ufeff${chinese}`],
  ['UTF-16 LE', utf16(chinese), 'utf-16le', chinese],
  ['UTF-16 BE', utf16(chinese, { bigEndian: true }), 'utf-16be', chinese],
  ['UTF-16 LE with a mark', utf16(chinese, { mark: true }), 'utf-16le', `\ufeff${chinese}`],
  ['UTF-16 BE with a mark', utf16(chinese, { bigEndian: true, mark: true }), 'utf-16be', `\ufeff${chinese}`],
  ['Russian in UTF-16', utf16(russian), 'utf-16le', russian],
  ['Han without a line end in UTF-16', utf16('中俄联合声明'), 'utf-16le', '中俄联合声明'],
  ['ASCII with a NUL', new TextEncoder().encode('a\0b'), 'utf-8', 'a\0b'],
  ['nothing', new Uint8Array(), 'utf-8', '']
])('%s is known', (_, bytes, encoding, text) => {
  expect(decodeWitness(bytes)).toEqual({ encoding, text })
})

test('GB18030 is known, in simplified and traditional characters', () => {
  // 中俄联合声明。 and 中華人民共和國，
  const simplified = Uint8Array.from(Buffer.from('d6d0b6edc1aabacfc9f9c3f7a1a3', 'hex'))
  const traditional = Uint8Array.from(Buffer.from('d6d0c841c8cbc3f1b9b2bacd87f8a3ac', 'hex'))
  expect(decodeWitness(simplified)).toEqual({ encoding: 'gb18030', text: '中俄联合声明。' })
  expect(decodeWitness(traditional)).toEqual({ encoding: 'gb18030', text: '中華人民共和國，' })
})

test('what would decode to nonsense is not decoded', () => {
  const windows1251 = Uint8Array.from(russian, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code < 128 ? code : code - 0x410 + 0xc0
  })
  expect(decodeWitness(windows1251)).toBeUndefined()
  expect(decodeWitness(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toBeUndefined()
})
