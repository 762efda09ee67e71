import { expect, test } from 'vitest'
import { asText } from '../../src/command/console.ts'
import { exitFor } from '../../src/command/exit.ts'
import { fileIsThere, folderIsFree, proofIsReadable } from '../../src/model/rules.ts'

test.each([
  [fileIsThere('a.txt'), 'file-is-there there is no file “a.txt”'],
  [
    folderIsFree('letters'),
    'folder-is-free there is something in “letters” already\n    import makes a new folder and never writes into another: name one with --output'
  ],
  [
    proofIsReadable('old/proof.json', 'it is no proof'),
    'proof-is-readable cannot compare “old/proof.json”: it is no proof\n    name the output folder of a build, or the proof.json in it'
  ]
])('%s', (complaint, text) => {
  expect(asText(complaint)).toBe(text)
  expect(exitFor([complaint])).toBe(1)
})
